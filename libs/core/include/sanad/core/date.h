// SPDX-License-Identifier: Apache-2.0
/// Calendar days and the imprecision with which sources give them. UTC, proleptic Gregorian, no clock.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad {

/// One calendar day, 0001-01-01 to 9999-12-31.
class Day {
 public:
  constexpr Day() = default;  ///< 1970-01-01
  /// invalid_input unless it is a day of the calendar in the range above.
  static Result<Day> from_ymd(int year, int month, int day);
  /// "YYYY-MM-DD" exactly.
  static Result<Day> parse(std::string_view text);
  /// Days since 1970-01-01; the caller guarantees the range (SANAD_CHECK).
  static Day from_number(std::int32_t days_since_1970);

  std::int32_t number() const noexcept { return days_; }  ///< days since 1970-01-01
  int year() const;
  int month() const;              ///< 1..12
  int day() const;                ///< 1..31
  int weekday() const;            ///< 0 = Monday .. 6 = Sunday (ISO 8601 minus one)
  std::string to_string() const;  ///< "YYYY-MM-DD"
  /// Clamped to the range of the type.
  Day plus_days(std::int32_t days) const;
  friend constexpr auto operator<=>(Day, Day) = default;

 private:
  explicit constexpr Day(std::int32_t days) : days_{days} {}
  std::int32_t days_ = 0;
};

int days_in_month(int year, int month);

/// How exactly a source knows the day, finest first (UCDP GED codebook, date_prec 1-5).
enum class DatePrecision : std::uint8_t {
  day,      ///< the very day
  days,     ///< within 2 to 6 days
  week,     ///< within a week
  month,    ///< 8 to 30 days, or the month only
  year,     ///< more than a month, up to a year
  unknown,  ///< no date at all; the range is the widest the source allows
};
std::string_view name_of(DatePrecision precision);
Result<DatePrecision> parse_date_precision(std::string_view name);

/// Closed interval of days: the earliest and the latest day on which the thing may have happened, not its
/// duration.
struct DateRange {
  Day first;
  Day last;  ///< never before `first` once made by make()
  DatePrecision precision = DatePrecision::day;

  /// invalid_input if last < first.
  static Result<DateRange> make(Day first, Day last, DatePrecision precision);
  static DateRange single(Day day) { return {day, day, DatePrecision::day}; }
  static DateRange whole_month(int year, int month);  ///< SANAD_CHECK on the bounds
  static DateRange whole_year(int year);
  /// What a person types: "2022", "2022-12", "2022-12-30", "A..B" of those (closed; "A.." and "..B" are open
  /// ends). The precision of "A..B" is the finest whose span holds so many days; unknown above 366.
  static Result<DateRange> parse(std::string_view text);

  bool contains(Day day) const { return first <= day && day <= last; }
  bool overlaps(const DateRange& other) const { return first <= other.last && other.first <= last; }
  bool within(const DateRange& other) const { return other.first <= first && last <= other.last; }
  std::int32_t days() const { return last.number() - first.number() + 1; }
  std::string to_string() const;  ///< "2022-12-30" or "2022-12-01..2022-12-31"
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

}  // namespace sanad
