// SPDX-License-Identifier: Apache-2.0
/// Names and dates inside a sentence.
#pragma once

#include <optional>
#include <vector>

#include "sanad/core/date.h"
#include "statement_tokens.h"

namespace sanad::claims::said {

/// A run of capitalised words with what joins them: "Abu Bakr al-Baghdadi", "Liberation Tigers of Tamil
/// Eelam".
struct Name {
  Span span;
  bool group = false;  ///< by its words or its letters: "TTP", "... Front"
};
/// In order, not overlapping. Months, weekdays and function words are no names.
std::vector<Name> find_names(const Tokens& tokens, Span sentence);

struct Date {
  Span span;  ///< without the preposition before it
  DateRange range;
  bool open_end = false;  ///< "since 2018"
  bool year_inherited = false;
};
/// In order. `year` is the year that a date without one is of, and is moved on to the last year named; 0 =
/// none: such dates are then left out.
std::vector<Date> find_dates(const Tokens& tokens, Span sentence, int& year);

/// The words of a cardinal up to "ten" or of a number token as a small count.
std::optional<int> small_count(std::string_view lower);

}  // namespace sanad::claims::said
