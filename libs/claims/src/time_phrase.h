// SPDX-License-Identifier: Apache-2.0
/// Dates and periods as they are written, resolved against what the text said before.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "annotated.h"
#include "sanad/core/date.h"

namespace sanad::claims {

/// What relative phrases are resolved against.
struct TimeContext {
  std::optional<Day> written{};     ///< the date of the document, from its dateline
  std::optional<DateRange> last{};  ///< the last period that was named
  std::optional<int> year{};        ///< the last year that was named
  std::string country{};            ///< what the text is about: financial years differ
};

struct TimePhrase {
  std::size_t first = 0, last = 0;  ///< half-open token range, without a preposition before it
  DateRange range{};
  bool resolved = true;   ///< false: relative, and nothing to resolve it against
  bool relative = false;  ///< "the preceding year"
  bool earlier = false;   ///< names the period before: "a year earlier", "the previous month"
  bool base_word =
      false;  ///< stands behind a word of comparison: "than in 2021", "over the previous quarter"
  std::optional<int> weekday{};  ///< a weekday that stands with a full date (0 = Monday)
  bool full_date = false;        ///< day, month and year are all written
  bool day_span = false;         ///< from one written day to another
};

/// What the words before a period make of it: "the end of 2006" is a day, "since March" goes on to the day of
/// the document, "the year ending 31 March 2019" is twelve months, "the financial year 2011-12" begins where
/// its country begins it.
TimePhrase bounded(const Annotated& text, TimePhrase phrase, const TimeContext& context);

/// The same days a year before; the last day of a month stays one.
DateRange year_before(const DateRange& range);
bool behind_comparison(const Annotated& text, const TimePhrase& phrase);

/// Periods of a block in order; `context` moves on with each. Numbers inside them are no quantities.
std::vector<TimePhrase> find_times(const Annotated& text, TimeContext& context);

}  // namespace sanad::claims
