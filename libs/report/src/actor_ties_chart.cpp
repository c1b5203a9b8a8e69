// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>

#include "actor_charts.h"
#include "sanad/core/utf8.h"
#include "svg.h"

namespace sanad::report {
namespace {

constexpr double width = 1000, middle = width / 2;

const char* css_of(const std::string& part) {
  if (part == "rival of" || part == "fights") return "against";
  return part == "belongs to" || part == "faction" ? "belongs" : "tie";
}

std::string shown(const std::string& name) {
  return name.size() <= 34 ? name : name.substr(0, 32) + "..";
}

}  // namespace

/// Evenly round an ellipse, in the order of the rows: by relation, so that ties of a kind lie together.
std::string ties_chart(const ActorInput& input, const actors::Rows& ties) {
  std::vector<std::size_t> shown_rows;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (ties[i].state != "disputed") shown_rows.push_back(i);
  }
  if (shown_rows.empty()) return {};
  const double height = std::max(280.0, 90.0 + 26.0 * static_cast<double>(shown_rows.size()));
  const double centre = height / 2 + 10, wide = 300, high = height / 2 - 50;
  Svg svg{width, height, "Ties of " + input.candidates.front().name};
  svg.text(8, 16, "start", "Ties on " + input.asked.on.to_string() + ", " + known_words(input.asked.known),
           "value");
  for (std::size_t i = 0; i < shown_rows.size(); ++i) {
    const auto& row = ties[shown_rows[i]];
    const double angle =
        2 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(shown_rows.size());
    const double x = middle + wide * std::sin(angle), y = centre - high * std::cos(angle);
    svg.open_link(input.prefix + "ties-" + std::to_string(shown_rows[i]), row.part + " " + row.value);
    svg.line(middle, centre, x, y, css_of(row.part));
    svg.circle(x, y, 5, css_of(row.part));
    const bool on_right = x >= middle;
    svg.text(x + (on_right ? 10 : -10), y - 1, on_right ? "start" : "end", shown(row.value), "name");
    svg.text(x + (on_right ? 10 : -10), y + 13, on_right ? "start" : "end", row.part, "tick");
    svg.close_link();
  }
  svg.circle(middle, centre, 9, "ego");
  svg.text(middle, centre - 15, "middle", shown(input.candidates.front().name), "value halo");
  return svg.finish();
}

}  // namespace sanad::report
