// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "chart.h"
#include "sanad/core/utf8.h"
#include "svg.h"
#include "visible_text.h"

namespace sanad::report {
namespace {
constexpr double width = 720, left = 210, right = 130, row = 24, top = 8, bottom = 26;
}

std::string bar_chart(const std::string& title, const std::vector<Mark>& marks, const std::string& unit) {
  double highest = 0;
  for (const auto& mark : marks) highest = std::max({highest, mark.value.value_or(0), mark.high.value_or(0)});
  const auto ticks = axis_ticks(highest, 5);
  const double plot = width - left - right;
  const double height = top + row * static_cast<double>(marks.size()) + bottom;
  const auto x_of = [&](double value) { return left + plot * value / ticks.back(); };

  Svg svg{width, height, title};
  for (const double tick : ticks) {
    svg.line(x_of(tick), top, x_of(tick), height - bottom, "grid");
    svg.text(x_of(tick), height - bottom + 16, "middle", grouped(static_cast<std::int64_t>(tick)), "tick");
  }
  double y = top;
  for (const auto& mark : marks) {
    constexpr std::size_t label_bytes = 30;
    svg.text(left - 8, y + row * 0.68, "end", shorten(mark.label, label_bytes), "label");
    if (mark.value) {
      svg.rect(left, y + 4, std::max(x_of(*mark.value) - left, 0.5), row - 8, "bar");
      double end = x_of(*mark.value);
      if (mark.low && mark.high && *mark.high > *mark.low) {
        svg.line(x_of(*mark.low), y + row / 2, x_of(*mark.high), y + row / 2, "bounds");
        svg.line(x_of(*mark.low), y + row / 2 - 4, x_of(*mark.low), y + row / 2 + 4, "bounds");
        svg.line(x_of(*mark.high), y + row / 2 - 4, x_of(*mark.high), y + row / 2 + 4, "bounds");
        end = std::max(end, x_of(*mark.high));
      }
      svg.text(end + 6, y + row * 0.68, "start", grouped(static_cast<std::int64_t>(*mark.value)), "value");
    } else {
      svg.text(left + 6, y + row * 0.68, "start", "unknown", "value");
    }
    y += row;
  }
  svg.text(width - 4, height - bottom + 16, "end", unit, "tick");
  return svg.finish();
}

}  // namespace sanad::report
