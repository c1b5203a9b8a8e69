// SPDX-License-Identifier: Apache-2.0
// Table 7: districts, as a map of circles and a list sorted by value.
#include <algorithm>

#include "chart.h"
#include "sanad/geo/gazetteer.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

/// Circles at the gazetteer's centroids, hollow: the value belongs to the district, not to a spot in it.
std::vector<Dot> dots_of(const Breakdown& breakdown, const std::optional<DateRange>& period) {
  const auto& gazetteer = geo::Gazetteer::built_in();
  const auto day = period ? period->last : Day::from_ymd(2022, 1, 1).value();
  std::vector<Dot> dots;
  for (const auto& row : breakdown.rows) {
    if (!row.killed || row.killed->best() == 0 || row.by[0] == "unknown") continue;
    const auto area = gazetteer.find(geo::Level::district, row.by[0], geo::no_area, day);
    if (area == geo::no_area || !gazetteer.at(area).centroid) continue;
    dots.push_back({row.by[0], *gazetteer.at(area).centroid, static_cast<double>(row.killed->best()), false});
  }
  return dots;
}

}  // namespace

void section_districts(Page& page) {
  const auto breakdown = break_down(page, {figures::Key::district});
  if (!breakdown || nothing_known(*breakdown)) {
    return page.not_shown("Districts", "no account can be placed in a district");
  }
  page.begin_section("districts", "Districts");
  const auto dots = dots_of(*breakdown, page.period());
  constexpr std::size_t enough = 3;
  if (dots.size() >= enough) {
    const auto sentence = "Circles stand at the middle of districts; their area is the number of killed. Most: " +
                          dots.front().label + ", " + grouped(static_cast<std::int64_t>(dots.front().value)) + ".";
    page.figure(dot_map("Killed by district. " + sentence, dots), sentence);
    page.raw("<p class=\"note\">")
        .text("No boundaries are drawn, so the map takes no side on any of them. Incidents known only to a province "
              "or country are in the tables, not on the map.")
        .raw("</p>\n");
  }
  page.raw(breakdown_table(page, *breakdown, "By district", "District"));
  page.raw("<p class=\"note\">")
      .text("Rates per 100,000 are not given: the base holds no population figures.")
      .raw("</p>\n");
  page.end_section();
}

}  // namespace sanad::report
