// SPDX-License-Identifier: Apache-2.0
/// Days as lists print them: "2004-06-18", "Friday, June 18, 2004", "Sunday-November 19-1995", "18/6/2004",
/// "2015".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sanad/core/date.h"
#include "sanad/core/result.h"

namespace sanad::sources {

/// A pattern: %Y year (4 digits), %m month number, %B month name or its first letters, %d day, %A name of the
/// weekday or its first letters, %* anything up to the end. Blanks stand for any number of blanks, also none;
/// blanks around other characters of the text do not matter; everything else must be there as it is. A time
/// of day behind the date
/// ("2004-06-18 00:00:00") is passed over.
class DateFormat {
 public:
  /// invalid_input unless the pattern has %Y, uses only the signs above, and names no day without a month.
  static Result<DateFormat> make(std::string_view pattern);
  const std::string& pattern() const& { return pattern_; }
  const std::string& pattern() const&& = delete;

  struct Match {
    DateRange range;           ///< a day, a month or a year, by what the pattern names
    bool weekday_fits = true;  ///< false: the text names another weekday than the day has
  };
  /// nullopt if the text is not of this form or no day of the calendar.
  std::optional<Match> match(std::string_view text) const;

 private:
  explicit DateFormat(std::string pattern) : pattern_{std::move(pattern)} {}
  std::string pattern_;
};

/// The first of `formats` that fits.
std::optional<DateFormat::Match> match_first(std::span<const DateFormat> formats, std::string_view text);

}  // namespace sanad::sources
