// SPDX-License-Identifier: Apache-2.0
// The major incidents of the scope, in order of date.
#include <algorithm>

#include "incident_cells.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {

void section_chronology(Page& page) {
  constexpr std::uint64_t incidents_shown = 25;
  auto list = figures::list_incidents(page.input().columns, page.input().where, page.input().definition,
                                      figures::Order::killed, 0, incidents_shown);
  if (!list || list->rows.empty()) return;
  auto& rows = list->rows;
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a.when.first, a.incident) < std::tie(b.when.first, b.incident);
  });
  page.begin_section("chronology", "Major incidents");
  Table table{"The " + std::to_string(rows.size()) + " incidents with most killed of " +
                  grouped(static_cast<std::int64_t>(list->total)) + ": " + page.scope(),
              {{"Date"}, {"Place"}, {"What"}, {"Killed, best (low–high)", true}, {"Injured, best (low–high)", true},
               {"Sources"}, {"Record"}}};
  for (const auto& row : rows) {
    std::string place;
    for (const auto& name : {row.place, row.district, row.province}) {
      if (!name.empty() && place.find(name) == std::string::npos) place += (place.empty() ? "" : ", ") + name;
    }
    const bool told = row.tactic != records::Tactic::unknown;
    constexpr std::size_t id_shown = 8;
    table.row({row.when.to_string(), place.empty() ? row.country : place,
               words_of(told ? name_of(row.tactic) : name_of(row.kind)), range_cell(row.killed),
               range_cell(row.injured), sources_of(row), row.incident.to_string().substr(0, id_shown)});
  }
  table.note("`sanad show` with the letters of the last column opens the incident and its accounts.");
  page.raw(table.finish());
  page.end_section();
}

}  // namespace sanad::report
