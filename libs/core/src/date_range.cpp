// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "digits.h"
#include "quoted.h"
#include "sanad/core/check.h"
#include "sanad/core/date.h"

namespace sanad {
namespace {

constexpr std::array<std::string_view, 6> precision_names = {"day",   "days", "week",
                                                             "month", "year", "unknown"};

/// The finest precision whose span, as the UCDP GED codebook defines them, holds so many days.
DatePrecision precision_of_span(std::int32_t days) {
  if (days <= 1) return DatePrecision::day;
  if (days <= 6) return DatePrecision::days;
  if (days == 7) return DatePrecision::week;
  if (days <= 31) return DatePrecision::month;
  return days <= 366 ? DatePrecision::year : DatePrecision::unknown;
}

Day day_of(int year, int month, int day) {
  const auto found = Day::from_ymd(year, month, day);
  SANAD_CHECK(found.has_value(), "the caller guarantees year 1 to 9999 and month 1 to 12");
  return *found;
}

/// "2022", "2022-12" or "2022-12-30".
Result<DateRange> parse_simple(std::string_view text) {
  if (text.size() == 10) return Day::parse(text).map(DateRange::single);
  const int year = read_digits(text, 0, 4);
  if (text.size() == 4 && year >= 1) return DateRange::whole_year(year);
  const int month = read_digits(text, 5, 2);
  if (text.size() == 7 && year >= 1 && text[4] == '-' && month >= 1 && month <= 12) {
    return DateRange::whole_month(year, month);
  }
  return fail(ErrorCode::invalid_input,
              "expected a date written 2022, 2022-12, 2022-12-30 or A..B of those, found " + quoted(text));
}

}  // namespace

std::string_view name_of(DatePrecision precision) {
  const auto index = static_cast<std::size_t>(precision);
  SANAD_CHECK(index < precision_names.size(), "a DatePrecision is only made from its names");
  return precision_names[index];
}

Result<DatePrecision> parse_date_precision(std::string_view name) {
  for (std::size_t i = 0; i < precision_names.size(); ++i) {
    if (precision_names[i] == name) return static_cast<DatePrecision>(i);
  }
  return fail(ErrorCode::invalid_input,
              "expected a date precision (day, days, week, month, year, unknown), found " + quoted(name));
}

Result<DateRange> DateRange::make(Day first, Day last, DatePrecision precision) {
  if (first <= last) return DateRange{first, last, precision};
  return fail(ErrorCode::invalid_input, "expected a range that does not end before it begins, found " +
                                            first.to_string() + ".." + last.to_string());
}

DateRange DateRange::whole_month(int year, int month) {
  SANAD_CHECK(year >= 1 && year <= 9999, "the caller guarantees a year of the calendar");
  const int length = days_in_month(year, month);
  return {day_of(year, month, 1), day_of(year, month, length), DatePrecision::month};
}

DateRange DateRange::whole_year(int year) {
  return {day_of(year, 1, 1), day_of(year, 12, 31), DatePrecision::year};
}

Result<DateRange> DateRange::parse(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_simple(text);
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  if (from.empty() && to.empty()) {
    return fail(ErrorCode::invalid_input, "expected a date before or after '..', found neither");
  }
  Day first = day_of(1, 1, 1);
  Day last = day_of(9999, 12, 31);
  if (!from.empty()) {
    const auto range = parse_simple(from);
    if (!range) return range;
    first = range->first;
  }
  if (!to.empty()) {
    const auto range = parse_simple(to);
    if (!range) return range;
    last = range->last;
  }
  return make(first, last, precision_of_span(last.number() - first.number() + 1));
}

std::string DateRange::to_string() const {
  return first == last ? first.to_string() : first.to_string() + ".." + last.to_string();
}

}  // namespace sanad
