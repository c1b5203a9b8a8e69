// SPDX-License-Identifier: Apache-2.0
// Bits by what chance gives: birth years of adults spread over some sixty years, days evenly over a year; and
// by what lists and forms get wrong: a day and month swapped, a year off by one, "circa".
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "fact_score.h"

namespace sanad::screening {
namespace {

constexpr double years_of_adults = 45;
constexpr std::int32_t days_of_a_year = 365;

struct Interval {
  std::int32_t first, last;
};

Interval widened(const records::BirthSpan& span) {
  const std::int32_t margin = span.approximate ? 2 * days_of_a_year : 0;
  return {span.when.first.number() - margin, span.when.last.number() + margin};
}

bool is_day(const records::BirthSpan& span) {
  return !span.approximate && span.when.first == span.when.last;
}

bool swapped(Day a, Day b) {
  return a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
}

BirthVerdict compare_days(Day a, Day b) {
  if (a == b) return {same_day_bits, "born the same day", true};
  if (swapped(a, b)) return {6, "same date with day and month swapped", false};
  const bool same_month_day = a.month() == b.month() && a.day() == b.day();
  if (a.year() == b.year()) {
    if (a.month() == b.month() || a.day() == b.day()) return {2.5, "same year, another day", false};
    return {0.5, "same year, another date", false};
  }
  const int apart = std::abs(a.year() - b.year());
  if (same_month_day && apart <= 10) return {apart == 1 ? 3.5 : 1.5, "same day of another year", false};
  if (std::abs(a.number() - b.number()) <= 31) return {1, "born within a month", false};
  if (apart <= 1) return {-1.5, "born about a year apart", false};
  if (apart <= 3) return {-3.5, "born two or three years apart", false};
  return {apart <= 10 ? -5.5 : -7.5, "born in other years", false};
}

}  // namespace

BirthVerdict compare_births(const records::BirthSpan& asked, const records::BirthSpan& listed) {
  if (is_day(asked) && is_day(listed)) return compare_days(asked.when.first, listed.when.first);
  const auto a = widened(asked), b = widened(listed);
  if (a.first <= b.last && b.first <= a.last) {
    const double years =
        std::max(1.0, static_cast<double>(std::max(a.last - a.first, b.last - b.first) + 1) / 365.25);
    const double bits = std::max(0.3, std::log2(years_of_adults / years) - 0.9);
    const bool exact = years < 1.1;
    return {bits, exact ? "born the same year" : "birth dates fit", false};
  }
  const auto gap = std::max(a.first - b.last, b.first - a.last);
  if (gap <= days_of_a_year) return {0.2, "born about a year apart", false};
  if (gap <= 3 * days_of_a_year) return {-2.5, "born two or three years apart", false};
  return {gap <= 10 * days_of_a_year ? -5 : -7.5, "born in other years", false};
}

}  // namespace sanad::screening
