// SPDX-License-Identifier: Apache-2.0
/// What a sentence leaves open is taken from earlier in its paragraph, and said to be: Claim::inherited.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract.h"
#include "respectively.h"
#include "slots.h"

namespace sanad::claims {

class Inheritance {
 public:
  /// Both outlive the object.
  Inheritance(const Document& document, const Setting& setting) : document_{document}, setting_{setting} {}

  void begin_paragraph() { carried_ = {}; }
  void begin_sentence() {
    seen_.clear();
    measures_.clear();
  }
  /// What bare numbers of the next sentence go on from.
  Before before() const { return {carried_.measure, carried_.victim_class, carried_.incident_type}; }

  /// Fills time, place, actor, event and attribution of a claim of the sentence, in the order of its claims.
  void fill(const Sentence& sentence, const Counted& counted, const Zipped& zipped, Claim& claim);
  /// Dates the changes of the sentence and notes what the next one may take over. `claims` are those of the
  /// sentence.
  void end_sentence(const Sentence& sentence, std::span<Claim> claims);

 private:
  /// A filled claim of the running sentence.
  struct Seen {
    std::optional<DateRange> time{};
    std::optional<Place> place{};
    std::string event_type{};
    bool own_time = false, own_place = false;
    bool passing =
        false;  ///< "in December alone", "of whom", "the year before": the paragraph is not about that
    bool from_level = false;
    bool compared = false;  ///< stands behind "against", "down from", or in a list with one that does
  };
  void fill_time(const Sentence& sentence, const Counted& counted, const Zipped& zipped, Claim& claim,
                 Seen& seen);
  void fill_place(const Sentence& sentence, const Counted& counted, const Zipped& zipped, Claim& claim,
                  Seen& seen);
  bool base_only(std::span<const Claim> claims, const DateRange& base) const;
  void date_changes(std::span<Claim> claims) const;
  void carry_count(const Counted& counted);
  void carry_time(const Sentence& sentence);
  void carry_place(const Sentence& sentence);

  const Document& document_;
  const Setting& setting_;
  Carried carried_{};
  std::vector<Seen> seen_{};
  std::vector<Measure> measures_{};  ///< counted so far in the running sentence
};

}  // namespace sanad::claims
