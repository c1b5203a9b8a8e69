// SPDX-License-Identifier: Apache-2.0
/// A checkable figure or dated statement in a text, with what the text says of it and nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/records/published_figure.h"

namespace sanad::claims {

/// What is counted or measured.
enum class Measure : std::uint8_t {
  killed, injured, casualties, incidents, operations, arrested, kidnapped, displaced, surrendered, released, affected,
  fighters, strength, money, weapons, rank, duration, date, statement, other,
};
std::string_view name_of(Measure measure);

/// How the number stands to what it measures.
enum class Aspect : std::uint8_t {
  level,   ///< so many
  change,  ///< up or down by so many per cent (or by so many, see Claim::unit); a fall is negative
  share,   ///< per cent of a whole
  ratio,   ///< so many times as many; "doubled" is 2
  rate,    ///< so many a day, a month, per 100,000
};
std::string_view name_of(Aspect aspect);

enum class Slot : std::uint8_t { time, place, victim_class, actor, event_type, measure };
std::string_view name_of(Slot slot);

struct Place {
  std::string name{};     ///< as the gazetteer calls it, else as the text does
  std::string level{};    ///< "country", "province", "district", "town", "world"; empty if the gazetteer lacks it
  std::string country{};  ///< its country, if known
  friend bool operator==(const Place&, const Place&) = default;
};

struct Claim {
  int id = 0;                  ///< from 1, in the order of the text
  int sentence = 0;            ///< Document::sentence_at
  std::size_t begin = 0, end = 0;              ///< code points of the text, half-open
  std::size_t byte_begin = 0, byte_end = 0;    ///< the same in bytes
  std::string surface{};         ///< what stands there: "at least 283 security personnel" without the comparator

  Measure measure = Measure::other;
  Aspect aspect = Aspect::level;
  records::Comparator comparator = records::Comparator::eq;
  std::optional<double> value{};       ///< nullopt for statements
  std::optional<double> value_high{};  ///< of a range
  /// Half a unit of the last printed digit: the true value of what was rounded lies within value +- rounding. 0 for
  /// whole counts.
  double rounding = 0;
  std::string unit{};            ///< "persons", "incidents", "percent", "points", "times", "days", "USD", "PKR" ...
  bool emphatic = false;       ///< "as many as 40": eq, said with force
  bool vague = false;          ///< "dozens": a floor, never a value
  bool from_below = false;     ///< "nearly 59": approx, but not above

  std::optional<DateRange> time{};   ///< closed days of what is counted; of a change, the later period
  std::optional<Place> place{};
  std::string victim_class{};    ///< names of records::VictimClass, or "child", "woman", "foreign", "journalist", ...
  std::string actor{};           ///< who did it, as named
  std::string event_type{};      ///< "attack", "suicide_attack", "bombing", "operation", "drone_strike", "clash" ...
  std::string attribution{};     ///< who says so: "the interior ministry"
  std::string modality = "asserted";  ///< "asserted", "reported" (with attribution), "negated" ("no casualties")
  std::vector<Slot> inherited{}; ///< slots taken from earlier in the paragraph or from the document
  /// Of statements only.
  std::string subject{}, relation{}, object{};
};

}  // namespace sanad::claims
