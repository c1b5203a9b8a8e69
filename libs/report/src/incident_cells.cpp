// SPDX-License-Identifier: Apache-2.0
#include "incident_cells.h"

#include <fmt/format.h>

namespace sanad::report {
namespace {

template <class Enum>
std::string unless_unknown(Enum value) {
  return value == Enum::unknown ? std::string{} : std::string{name_of(value)};
}

void add_range(std::vector<std::string>& cells, const std::optional<figures::Range>& range) {
  cells.push_back(range ? std::to_string(range->low()) : "");
  cells.push_back(range ? std::to_string(range->best()) : "");
  cells.push_back(range ? std::to_string(range->high()) : "");
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : "; ") + word;
  return text;
}

}  // namespace

const std::vector<std::string>& incident_heads() {
  static const std::vector<std::string> heads = {
      "id",          "date_first",  "date_last", "date_precision", "country",     "province",     "district",
      "place",       "latitude",    "longitude", "place_precision", "event",      "tactic",       "target",
      "actors",      "killed_low",  "killed_best", "killed_high",  "injured_low", "injured_best", "injured_high",
      "status",      "aggregate",   "accounts",  "sources",        "marking"};
  return heads;
}

bool is_number_column(const std::string& head) {
  return head.ends_with("_low") || head.ends_with("_best") || head.ends_with("_high") || head == "latitude" ||
         head == "longitude" || head == "accounts";
}

std::string sources_of(const figures::IncidentRow& row) {
  std::vector<std::string> sources;
  for (const auto& member : row.members) {
    if (sources.empty() || sources.back() != member.source) sources.push_back(member.source);
  }
  return joined(sources);
}

std::vector<std::string> incident_cells(const figures::IncidentRow& row) {
  std::vector<std::string> cells{"incident--" + row.incident.to_string(),
                                 row.when.first.to_string(),
                                 row.when.last.to_string(),
                                 std::string{name_of(row.when.precision)},
                                 row.country,
                                 row.province,
                                 row.district,
                                 row.place,
                                 row.point ? fmt::format("{:.5f}", row.point->latitude) : "",
                                 row.point ? fmt::format("{:.5f}", row.point->longitude) : "",
                                 std::string{name_of(row.precision)},
                                 unless_unknown(row.kind),
                                 unless_unknown(row.tactic),
                                 unless_unknown(row.target),
                                 joined(row.actors)};
  add_range(cells, row.killed);
  add_range(cells, row.injured);
  cells.insert(cells.end(), {row.status, row.aggregate ? "yes" : "no", std::to_string(row.members.size()),
                             sources_of(row), std::string{records::label_of(row.marking)}});
  return cells;
}

}  // namespace sanad::report
