// SPDX-License-Identifier: Apache-2.0
/// Charts as SVG text: no script, readable in print and without colour, each with a title for those who do not see it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sanad/geo/point.h"

namespace sanad::report {

/// A value with bounds, or a gap where nothing is known.
struct Mark {
  std::string label;
  std::optional<double> value, low, high;
};

/// Horizontal bars with the value written at the end and a thin line for low to high.
std::string bar_chart(const std::string& title, const std::vector<Mark>& marks, const std::string& unit);

/// Columns over time (one series) with a line over them (another), each on its own axis, both labelled.
struct TimeSeries {
  std::string columns_name, line_name;
  std::vector<Mark> columns, line;  ///< same length, same labels
};
std::string time_chart(const std::string& title, const TimeSeries& series);

/// Circles whose area is proportional to the value, on a plain grid of degrees; names beside the largest.
struct Dot {
  std::string label;
  geo::Point point;
  double value = 0;
  bool filled = true;  ///< false: the place is known to its district only
};
std::string dot_map(const std::string& title, const std::vector<Dot>& dots);

/// Ticks of an axis from 0 that holds `highest`: 0, step, 2 step ... with step 1, 2 or 5 times a power of ten.
std::vector<double> axis_ticks(double highest, int about);

}  // namespace sanad::report
