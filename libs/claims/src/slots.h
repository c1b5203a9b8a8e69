// SPDX-License-Identifier: Apache-2.0
/// When, where, by whom, in what, according to whom: the slots of a count, from its sentence and what came
/// before.
#pragma once

#include <optional>
#include <string>

#include "counted.h"
#include "sanad/claims/document.h"
#include "sentence.h"

namespace sanad::claims {

/// What a paragraph has said so far; a slot that a sentence leaves open takes it from here. Emptied at each
/// paragraph, except for the country of the document.
struct Carried {
  std::optional<DateRange> time{};
  std::optional<Place> place{};
  std::string actor{}, event_type{};
  Measure measure = Measure::other;
  std::string victim_class{};   ///< of the last count that was no part of another
  std::string incident_type{};  ///< of the last count of incidents
};

/// The period that goes with the number, or nullptr: the one in the same clause, one behind it before one
/// before it, and not one on the other side of a comparison.
const TimePhrase* time_of(const Sentence& sentence, const Counted& counted);
/// The place that goes with the number, the narrowest of a chain ("in Swat, Khyber Pakhtunkhwa"), or nullptr.
const PlacePhrase* place_of(const Sentence& sentence, const Counted& counted);
/// The armed group that did it, as named; empty if the sentence names none in that part.
std::string actor_of(const Document& document, const Sentence& sentence, const Counted& counted);
/// "suicide_attack", "drone_strike" ... from the words around the count; empty if there are none.
std::string event_of(const Sentence& sentence, const Counted& counted);
/// The first event that a sentence names; empty if it names none.
std::string event_mentioned(const Sentence& sentence);
/// "the interior ministry"; empty if the sentence gives no one.
std::string attribution_of(const Document& document, const Sentence& sentence);
/// The number is of a plan, a possibility, a rule: "could kill up to 40", "should deploy 500".
bool is_hypothetical(const Sentence& sentence, const Counted& counted);

}  // namespace sanad::claims
