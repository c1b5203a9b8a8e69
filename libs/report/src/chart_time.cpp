// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "chart.h"
#include "svg.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

constexpr double width = 720, height = 280, left = 56, right = 56, top = 34, bottom = 40;
constexpr double plot = width - left - right, depth = height - top - bottom;

double highest_of(const std::vector<Mark>& marks) {
  double highest = 0;
  for (const auto& mark : marks) highest = std::max(highest, mark.value.value_or(0));
  return highest;
}

double y_of(double value, double full) { return top + depth * (1 - value / full); }

void draw_axes(Svg& svg, const std::vector<double>& left_ticks, const std::vector<double>& right_ticks) {
  for (const double tick : left_ticks) {
    const double y = y_of(tick, left_ticks.back());
    svg.line(left, y, width - right, y, "grid");
    svg.text(left - 6, y + 4, "end", grouped(static_cast<std::int64_t>(tick)), "tick");
  }
  for (const double tick : right_ticks) {
    svg.text(width - right + 6, y_of(tick, right_ticks.back()) + 4, "start", grouped(static_cast<std::int64_t>(tick)),
             "tick");
  }
}

/// Unknown values leave a gap: the line never runs through what is not known.
void draw_line(Svg& svg, const std::vector<Mark>& marks, double step, double full) {
  std::string commands;
  bool pen_down = false;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!marks[i].value) {
      pen_down = false;
      continue;
    }
    const double x = left + step * (static_cast<double>(i) + 0.5);
    commands += (pen_down ? "L" : "M") + coordinate(x) + " " + coordinate(y_of(*marks[i].value, full));
    pen_down = true;
  }
  svg.path(commands, "line");
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!marks[i].value) continue;
    svg.circle(left + step * (static_cast<double>(i) + 0.5), y_of(*marks[i].value, full), 2.6, "point");
  }
}

}  // namespace

std::string time_chart(const std::string& title, const TimeSeries& series) {
  const auto left_ticks = axis_ticks(highest_of(series.columns), 5);
  const auto right_ticks = axis_ticks(highest_of(series.line), 5);
  const auto count = series.columns.size();
  const double step = plot / static_cast<double>(std::max<std::size_t>(count, 1));
  Svg svg{width, height, title};
  draw_axes(svg, left_ticks, right_ticks);
  for (std::size_t i = 0; i < count; ++i) {
    if (!series.columns[i].value) continue;
    const double y = y_of(*series.columns[i].value, left_ticks.back());
    svg.rect(left + step * (static_cast<double>(i) + 0.15), y, step * 0.7, top + depth - y, "bar light");
  }
  draw_line(svg, series.line, step, right_ticks.back());
  constexpr double letters_fit = 46;
  const auto every = static_cast<std::size_t>(std::max(1.0, letters_fit / step + 0.999));
  for (std::size_t i = 0; i < count; i += every) {
    svg.text(left + step * (static_cast<double>(i) + 0.5), height - bottom + 18, "middle", series.columns[i].label,
             "tick");
  }
  svg.rect(left, 9, 14, 10, "bar light").text(left + 20, 18, "start", series.columns_name + " (left)", "label");
  const double key = left + 180;
  svg.line(key, 14, key + 22, 14, "line").circle(key + 11, 14, 2.6, "point");
  svg.text(key + 28, 18, "start", series.line_name + " (right)", "label");
  return svg.finish();
}

}  // namespace sanad::report
