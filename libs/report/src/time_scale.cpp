// SPDX-License-Identifier: Apache-2.0
#include "time_scale.h"

#include <algorithm>

namespace sanad::report {

TimeScale::TimeScale(Day first, Day last, double left, double right)
    : first_{first}, last_{std::max(last, first.plus_days(365))}, left_{left}, right_{right} {}

double TimeScale::x(Day day) const {
  const auto at = std::clamp(day, first_, last_);
  return left_ + (right_ - left_) * static_cast<double>(at.number() - first_.number()) /
                     static_cast<double>(last_.number() - first_.number());
}

void TimeScale::draw(Svg& svg, double top, double bottom) const {
  constexpr double narrowest = 44;
  int step = 1;
  for (const int wider : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000}) {
    step = wider;
    if ((right_ - left_) * 365.25 * wider / static_cast<double>(last_.number() - first_.number()) >=
        narrowest)
      break;
  }
  for (int year = first_.year() - first_.year() % step; year <= last_.year(); year += step) {
    const auto day = Day::from_ymd(std::max(year, 1), 1, 1);
    if (!day || *day < first_) continue;
    svg.line(x(*day), top, x(*day), bottom, "grid");
    svg.text(x(*day), top - 5, "middle", std::to_string(year), "tick");
  }
}

void Extent::add(const std::optional<DateRange>& range) {
  if (!range) return;
  first_ = std::min(first_.value_or(range->first), range->first);
  last_ = std::max(last_.value_or(range->last), range->last);
}

}  // namespace sanad::report
