// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>

#include "digits.h"
#include "quoted.h"
#include "sanad/core/check.h"
#include "sanad/core/date.h"

namespace sanad {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr year_month_day calendar(int year, int month, int day) {
  return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(day)}};
}

constexpr std::int32_t number_of(const year_month_day& date) {
  return static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count());
}

year_month_day date_of(std::int32_t number) {
  return sys_days{days{number}};
}

constexpr std::int32_t first_number = number_of(calendar(1, 1, 1));
constexpr std::int32_t last_number = number_of(calendar(9999, 12, 31));

}  // namespace

Result<Day> Day::from_ymd(int year, int month, int day) {
  const bool in_range = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  if (in_range && day <= days_in_month(year, month)) return Day{number_of(calendar(year, month, day))};
  return fail(ErrorCode::invalid_input, "expected a day of the calendar, found year " + std::to_string(year) +
                                            ", month " + std::to_string(month) + ", day " +
                                            std::to_string(day));
}

Result<Day> Day::parse(std::string_view text) {
  const int year = read_digits(text, 0, 4);
  const int month = read_digits(text, 5, 2);
  const int day = read_digits(text, 8, 2);
  if (text.size() == 10 && year >= 0 && month >= 0 && day >= 0 && text[4] == '-' && text[7] == '-') {
    if (auto found = from_ymd(year, month, day)) return found;
    return fail(ErrorCode::invalid_input, "no such day in the calendar: " + quoted(text));
  }
  return fail(ErrorCode::invalid_input, "expected a day written YYYY-MM-DD, found " + quoted(text));
}

Day Day::from_number(std::int32_t days_since_1970) {
  SANAD_CHECK(days_since_1970 >= first_number && days_since_1970 <= last_number,
              "the caller guarantees a day between 0001-01-01 and 9999-12-31");
  return Day{days_since_1970};
}

int Day::year() const {
  return static_cast<int>(date_of(days_).year());
}
int Day::month() const {
  return static_cast<int>(static_cast<unsigned>(date_of(days_).month()));
}
int Day::day() const {
  return static_cast<int>(static_cast<unsigned>(date_of(days_).day()));
}

int Day::weekday() const {
  return static_cast<int>(std::chrono::weekday{sys_days{days{days_}}}.iso_encoding()) - 1;
}

std::string Day::to_string() const {
  const year_month_day date = date_of(days_);
  std::string text;
  text.reserve(10);
  append_padded(text, static_cast<int>(date.year()), 4);
  text += '-';
  append_padded(text, static_cast<int>(static_cast<unsigned>(date.month())), 2);
  text += '-';
  append_padded(text, static_cast<int>(static_cast<unsigned>(date.day())), 2);
  return text;
}

Day Day::plus_days(std::int32_t days) const {
  const std::int64_t number = std::int64_t{days_} + days;
  return Day{static_cast<std::int32_t>(std::clamp<std::int64_t>(number, first_number, last_number))};
}

int days_in_month(int year, int month) {
  SANAD_CHECK(month >= 1 && month <= 12, "a year has months 1 to 12");
  const auto last =
      std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace sanad
