// SPDX-License-Identifier: Apache-2.0
/// Days as positions on a horizontal axis.
#pragma once

#include <optional>
#include <string>

#include "sanad/core/date.h"
#include "svg.h"

namespace sanad::report {

class TimeScale {
 public:
  /// From the first to the last day that was given, at least a year, from `left` to `right`.
  TimeScale(Day first, Day last, double left, double right);
  double x(Day day) const;  ///< of its midnight; days outside lie on the edge
  double left() const { return left_; }
  double right() const { return right_; }
  /// A line a year, or every 2, 5, 10, 20, 50 years, with the year above `top`.
  void draw(Svg& svg, double top, double bottom) const;

 private:
  Day first_, last_;
  double left_, right_;
};

/// The earliest and the latest day of what is drawn.
class Extent {
 public:
  void add(const std::optional<DateRange>& range);
  Day first_or(Day otherwise) const { return first_.value_or(otherwise); }
  Day last_or(Day otherwise) const { return last_.value_or(otherwise); }

 private:
  std::optional<Day> first_, last_;
};

}  // namespace sanad::report
