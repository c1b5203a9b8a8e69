// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>

#include "compare.h"

namespace sanad::reconcile {
namespace {
DateLevel by_gap(std::int32_t gap) {
  switch (gap) {
    case 0:
      return DateLevel::same_day;
    case 1:
      return DateLevel::one_day;
    case 2:
      return DateLevel::two_days;
    case 3:
      return DateLevel::three_days;
    default:
      return gap <= 7 ? DateLevel::week : DateLevel::farther;
  }
}

/// A month or a year printed as such says "somewhere in it", and equal ones are no coincidence worth naming.
bool calendar_unit(const Features& a) {
  return a.date_precision == DatePrecision::month || a.date_precision == DatePrecision::year ||
         a.date_precision == DatePrecision::unknown;
}

/// Nothing but a time and a point: days are how long it took, where otherwise they are when it may have been.
bool bare(const Features& a) {
  return a.places[0] == no_key && a.district == no_key && !a.killed[0].known() && !a.injured.known();
}

std::int32_t ends_apart(const Features& a, const Features& b) {
  return std::max(std::abs(a.first - b.first), std::abs(a.last - b.last));
}

DateLevel of_ranges(const Features& a, const Features& b) {
  const auto offset = std::abs(a.first - b.first) + std::abs(a.last - b.last);
  const auto longest = std::max(a.days(), b.days());
  if (!calendar_unit(a) && !calendar_unit(b)) {
    if (offset == 0) return DateLevel::same_episode;
    if (offset <= 2 || offset * 4 <= longest) return DateLevel::similar_episode;
  }
  if (longest <= 7) return DateLevel::ranges_short;
  return longest <= 31 ? DateLevel::ranges_month : DateLevel::ranges_long;
}
}  // namespace

DateLevel compare_dates(const Features& a, const Features& b) {
  const auto gap = std::max({0, a.first - b.last, b.first - a.last});
  const bool day_a = a.days() == 1;
  const bool day_b = b.days() == 1;
  if (day_a && day_b) return by_gap(gap);
  if (!day_a && !day_b && gap > 0 && ends_apart(a, b) <= 2) return DateLevel::two_days;
  if (gap > 1) return gap <= 3 ? DateLevel::three_days : by_gap(std::max(gap, 4));
  if (gap == 1) return DateLevel::near_range;
  if (!day_a && !day_b) return of_ranges(a, b);
  const auto length = std::max(a.days(), b.days());
  if (length <= 7) return bare(a) || bare(b) ? DateLevel::day_in_episode : DateLevel::day_in_days;
  return length <= 31 ? DateLevel::day_in_month : DateLevel::day_in_year;
}

}  // namespace sanad::reconcile
