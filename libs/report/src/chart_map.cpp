// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <limits>

#include "chart.h"
#include "svg.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

constexpr double width = 720, margin = 40, largest_radius = 26;
constexpr double degree = 3.14159265358979323846 / 180.0;
constexpr std::size_t names_shown = 14;
constexpr double name_width = 110, name_height = 15;

struct Frame {
  double south = 90, north = -90, west = 180, east = -180;
};

Frame frame_of(const std::vector<Dot>& dots) {
  Frame frame;
  for (const auto& dot : dots) {
    frame.south = std::min(frame.south, dot.point.latitude);
    frame.north = std::max(frame.north, dot.point.latitude);
    frame.west = std::min(frame.west, dot.point.longitude);
    frame.east = std::max(frame.east, dot.point.longitude);
  }
  return {std::floor(frame.south) - 1, std::ceil(frame.north) + 1, std::floor(frame.west) - 1,
          std::ceil(frame.east) + 1};
}

double step_of(double degrees) { return degrees > 40 ? 10 : degrees > 16 ? 5 : 2; }

}  // namespace

std::string dot_map(const std::string& title, const std::vector<Dot>& dots) {
  const auto frame = frame_of(dots);
  // Equirectangular about the middle latitude: true to scale there, and honest about being no more than a grid.
  const double squeeze = std::cos((frame.south + frame.north) / 2 * degree);
  const double scale = (width - 2 * margin) / ((frame.east - frame.west) * squeeze);
  const double height = std::min((frame.north - frame.south) * scale, 900.0) + 2 * margin;
  const auto x_of = [&](double longitude) { return margin + (longitude - frame.west) * squeeze * scale; };
  const auto y_of = [&](double latitude) { return margin + (frame.north - latitude) * scale; };

  Svg svg{width, height, title};
  const double step = step_of(frame.east - frame.west);
  for (double at = std::ceil(frame.west / step) * step; at <= frame.east; at += step) {
    svg.line(x_of(at), y_of(frame.north), x_of(at), y_of(frame.south), "grid");
    svg.text(x_of(at), height - margin + 18, "middle", fixed(std::fabs(at), 0) + (at < 0 ? "° W" : "° E"), "tick");
  }
  for (double at = std::ceil(frame.south / step) * step; at <= frame.north; at += step) {
    svg.line(x_of(frame.west), y_of(at), x_of(frame.east), y_of(at), "grid");
    svg.text(margin - 6, y_of(at) + 4, "end", fixed(std::fabs(at), 0) + (at < 0 ? "° S" : "° N"), "tick");
  }
  auto sorted = dots;
  std::sort(sorted.begin(), sorted.end(), [](const Dot& a, const Dot& b) {
    return a.value != b.value ? a.value > b.value : a.label < b.label;
  });
  const double most = sorted.empty() ? 1 : std::max(sorted.front().value, 1.0);
  for (const auto& dot : sorted) {
    const double radius = std::max(2.0, largest_radius * std::sqrt(dot.value / most));
    svg.circle(x_of(dot.point.longitude), y_of(dot.point.latitude), radius, dot.filled ? "dot" : "dot hollow");
  }
  // The largest are named first; a name that would lie over another one is left to the table.
  std::vector<std::pair<double, double>> taken;
  for (const auto& dot : sorted) {
    if (taken.size() == names_shown) break;
    const double x = x_of(dot.point.longitude) + std::max(2.0, largest_radius * std::sqrt(dot.value / most)) + 3;
    const double y = y_of(dot.point.latitude) + 4;
    const bool covered = std::any_of(taken.begin(), taken.end(), [&](const auto& other) {
      return std::fabs(other.first - x) < name_width && std::fabs(other.second - y) < name_height;
    });
    if (covered) continue;
    taken.emplace_back(x, y);
    svg.text(x, y, "start", dot.label + " " + grouped(static_cast<std::int64_t>(dot.value)), "label");
  }
  return svg.finish();
}

}  // namespace sanad::report
