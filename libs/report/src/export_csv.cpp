// SPDX-License-Identifier: Apache-2.0
#include "incident_cells.h"
#include "sanad/report/csv.h"
#include "sanad/report/export.h"

namespace sanad::report {
namespace {

void append_figure_row(std::string& out, std::vector<std::string> cells, const figures::FigureRow& row) {
  const auto& value = row.value;
  cells.push_back(value ? std::to_string(value->low()) : "");
  cells.push_back(value ? std::to_string(value->best()) : "");
  cells.push_back(value ? std::to_string(value->high()) : "");
  cells.push_back(row.interval ? std::to_string(row.interval->low) : "");
  cells.push_back(row.interval ? std::to_string(row.interval->high) : "");
  for (const auto n : {row.incidents, row.maybe_incidents, row.unknown_incidents, row.records}) {
    cells.push_back(std::to_string(n));
  }
  cells.emplace_back(records::label_of(row.marking));
  append_csv_row(out, cells);
}

}  // namespace

std::string incidents_csv(const std::vector<figures::IncidentRow>& rows) {
  std::string out;
  append_csv_row(out, incident_heads());
  for (const auto& row : rows) append_csv_row(out, incident_cells(row));
  return out;
}

std::string figure_csv(const figures::FigureTable& table) {
  std::string out;
  std::vector<std::string> heads;
  for (const auto key : table.query.by) heads.emplace_back(name_of(key));
  if (heads.empty()) heads.emplace_back("row");
  const auto keys = heads.size();
  for (const auto* head : {"low", "best", "high", "interval_low", "interval_high", "incidents", "maybe_incidents",
                           "unknown_incidents", "records", "marking"}) {
    heads.emplace_back(head);
  }
  append_csv_row(out, heads);
  if (!table.query.by.empty()) {
    for (const auto& row : table.rows) append_figure_row(out, row.by, row);
  }
  std::vector<std::string> total{"total"};
  total.resize(keys);
  append_figure_row(out, std::move(total), table.total);
  return out;
}

}  // namespace sanad::report
