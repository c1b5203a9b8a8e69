// SPDX-License-Identifier: Apache-2.0
#include "figure_output.h"

#include <ostream>

#include <fmt/format.h>

#include "sanad/report/export.h"
#include "text_table.h"

namespace sanad::app {
namespace {

std::vector<std::string> cells_of(const figures::FigureRow& row, std::vector<std::string> cells) {
  const auto number = [](std::int64_t n) { return with_separators(n); };
  cells.push_back(row.value ? number(row.value->best()) : "unknown");
  cells.push_back(row.value ? number(row.value->low()) : "");
  cells.push_back(row.value ? number(row.value->high()) : "");
  cells.push_back(row.interval ? number(row.interval->low) + " to " + number(row.interval->high) : "");
  for (const auto n : {row.incidents, row.maybe_incidents, row.unknown_incidents, row.records}) {
    cells.push_back(number(static_cast<std::int64_t>(n)));
  }
  return cells;
}

}  // namespace

std::string range_text(const std::optional<figures::Range>& range) {
  if (!range) return "unknown";
  return fmt::format("{} ({}-{})", with_separators(range->best()), with_separators(range->low()),
                     with_separators(range->high()));
}

void print_figure(const figures::FigureTable& table, std::int64_t edition, const Shell& shell) {
  if (shell.format() == Format::csv) {
    shell.out << report::figure_csv(table);
    return;
  }
  shell.out << figures::describe(table.query) << "  [edition " << edition << "]\n"
            << table.definition.title << ": " << table.definition.text << "\n\n";
  std::vector<TextTable::Column> columns;
  for (const auto key : table.query.by) columns.push_back({std::string{name_of(key)}});
  if (columns.empty()) columns.push_back({""});
  const auto keys = columns.size();
  for (const auto* head : {"best", "low", "high", "95 %", "incidents", "maybe", "no number", "records"}) {
    columns.push_back({head, Align::right});
  }
  TextTable text{columns};
  for (const auto& row : table.rows) {
    auto by = row.by;
    by.resize(keys);
    if (!table.query.by.empty()) text.row(cells_of(row, std::move(by)));
  }
  if (!table.query.by.empty()) text.rule();
  std::vector<std::string> total{table.overlapping ? "total (each incident once)" : "total"};
  total.resize(keys);
  text.row(cells_of(table.total, std::move(total)));
  text.print(shell.out);

  shell.out << "\nmarking " << records::label_of(table.total.marking)
            << "; best = " << name_of(table.query.best) << " of the voices\n";
  if (table.by_source.size() > 1) {
    shell.out << "each source alone:";
    for (const auto& [source, row] : table.by_source) {
      shell.out << "  " << printable(source) << ' ' << range_text(row.value) << " in "
                << with_separators(static_cast<std::int64_t>(row.incidents));
    }
    shell.out << fmt::format(
        "\nadding the sources up would count incidents {:.2f} times and {} {:.2f} times\n",
        table.over_count.incidents, name_of(table.query.measure), table.over_count.value);
  }
  if (table.unreconciled > 0) {
    shell.err
        << "sanad: " << table.unreconciled
        << " accounts are not reconciled yet and count as incidents of their own; run `sanad reconcile`\n";
  }
  if (table.query.evidence) {
    shell.out << "\nevidence:\n";
    for (const auto& row : table.rows) {
      std::string label;
      for (const auto& value : row.by) label += (label.empty() ? "" : ", ") + value;
      for (const auto& uuid : row.evidence) {
        shell.out << "  " << (label.empty() ? "" : printable(label) + "  ") << "incident--"
                  << uuid.to_string() << '\n';
      }
    }
  }
}

void print_change(const api::AgainstBefore& against, const Shell& shell) {
  const auto& change = against.change;
  shell.out << fmt::format("{} before: {}; now {}", against.period.to_string(),
                           with_separators(change.before), with_separators(change.after));
  if (change.percent) {
    shell.out << fmt::format(", {:+.2f} % = 100 x ({} - {}) / {}", *change.percent, change.after,
                             change.before, change.before);
  } else {
    shell.out << ", no percentage: the base is under 10";
  }
  shell.out << '\n';
}

}  // namespace sanad::app
