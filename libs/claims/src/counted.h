// SPDX-License-Identifier: Apache-2.0
/// What a number of a sentence counts: the noun behind it, what happened to them, whose number it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sanad/claims/claim.h"
#include "sentence.h"

namespace sanad::claims {

/// How a measure was found, the surest first. Later ones give way in doubt.
enum class Link : std::uint8_t { noun, adjacent, clause, list, subject, none };

/// The noun phrase behind a number.
struct NounPhrase {
  std::size_t last = 0;            ///< behind the phrase; == the number's end if there is none
  const Mark* measure = nullptr;   ///< "fatalities"
  const Mark* incident = nullptr;  ///< "suicide attacks"
  const Mark* operation = nullptr;
  const Mark* weapon = nullptr;
  const Mark* person = nullptr;      ///< the last one: "police officers"
  std::string victim_class{};        ///< of all persons in it; empty = none named
  const Mark* other_unit = nullptr;  ///< "12 villages": no count of ours
  bool unknown_noun = false;         ///< "38 ceremonies": something that no list knows follows the number
};

struct Counted {
  std::size_t quantity = 0;  ///< index in Sentence::quantities
  Measure measure = Measure::other;
  Aspect aspect = Aspect::level;
  Link link = Link::none;
  std::string victim_class{};
  std::string event_type{};  ///< from the counted noun itself
  NounPhrase noun{};
  std::size_t surface_last = 0;    ///< token behind the surface
  std::size_t predicate_last = 0;  ///< token behind the verb that follows the phrase; 0 = none does
  double sign = 1;                 ///< -1: a fall
  bool partial = false;            ///< "of them", "including": a part of the count before it
  bool in_brackets = false;        ///< "(329 killed and 875 injured)": detail of the count before the bracket
  bool included = false;           ///< "including 34 policemen": of the count before it
  bool inherits_measure = false;   ///< nothing in the sentence says it: taken from the count before
  bool inherits_class = false;
  bool to_level = false;    ///< "rose ... to 419": the level after a change
  bool from_level = false;  ///< "from 850": the level before it
  std::string unit{};       ///< where the measure does not say it: "days", "houses", "rounds"
};

/// What the last count of the paragraph before the sentence was of.
struct Before {
  Measure measure = Measure::other;  ///< other = none
  std::string victim_class{};        ///< of the last count that was no part of another
  std::string event_type{};
};

NounPhrase noun_phrase(const Annotated& text, std::size_t first, std::size_t end);

/// The counts of a sentence in the order of its quantities; those that count nothing of ours are left out.
std::vector<Counted> count_links(const Sentence& sentence, const Before& before);

}  // namespace sanad::claims
