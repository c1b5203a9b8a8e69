// SPDX-License-Identifier: Apache-2.0
#include "figure_output.h"

#include <ostream>

#include <fmt/format.h>

#include "output.h"
#include "sanad/report/export.h"
#include "text_table.h"

namespace sanad::app {
namespace {

void write_row(JsonWriter& json, const figures::FigureTable& table, const figures::FigureRow& row) {
  json.begin_object();
  if (row.by.size() == table.query.by.size() && !row.by.empty()) {
    json.key("by").begin_object();
    for (std::size_t i = 0; i < row.by.size(); ++i) json.member(name_of(table.query.by[i]), row.by[i]);
    json.end_object();
  }
  const auto number = [&](std::string_view name, std::optional<std::int64_t> value) {
    json.key(name);
    if (value) {
      json.value(*value);
    } else {
      json.null();
    }
  };
  number("low", row.value ? std::optional{row.value->low()} : std::nullopt);
  number("best", row.value ? std::optional{row.value->best()} : std::nullopt);
  number("high", row.value ? std::optional{row.value->high()} : std::nullopt);
  if (row.interval) {
    json.key("interval").begin_array().value(row.interval->low).value(row.interval->high).end_array();
  }
  json.member("incidents", row.incidents)
      .member("maybe_incidents", row.maybe_incidents)
      .member("unknown_incidents", row.unknown_incidents)
      .member("records", row.records)
      .member("marking", records::label_of(row.marking));
  json.key("evidence").begin_array();  // empty unless asked for
  for (const auto& uuid : row.evidence) json.value("incident--" + uuid.to_string());
  json.end_array().end_object();
}

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

void write_figure_json(const figures::FigureTable& table, std::int64_t edition,
                       const std::optional<AgainstBefore>& before, const Shell& shell) {
  write_json(shell.out, [&](JsonWriter& json) {
    json.begin_object()
        .member("measure", name_of(table.query.measure))
        .member("definition", table.definition.name)
        .member("definition_title", table.definition.title)
        .member("definition_text", table.definition.text)
        .key("scope")
        .begin_object();
    for (const auto& filter : table.query.where) {
      json.key(name_of(filter.key)).begin_array();
      for (const auto& value : filter.values) json.value(value);
      json.end_array();
    }
    json.end_object()
        .member("edition", edition)
        .member("best_rule", name_of(table.query.best))
        .key("rows")
        .begin_array();
    for (const auto& row : table.rows) write_row(json, table, row);
    json.end_array().key("total");
    write_row(json, table, table.total);
    json.key("over_count")
        .begin_object()
        .member("incidents", table.over_count.incidents)
        .member("value", table.over_count.value)
        .end_object()
        .key("by_source")
        .begin_array();
    for (const auto& [source, row] : table.by_source) {
      json.begin_object().member("source", source).key("figure");
      write_row(json, table, row);
      json.end_object();
    }
    json.end_array()
        .member("overlapping", table.overlapping)
        .member("unreconciled", table.unreconciled);
    if (before) {
      json.key("change")
          .begin_object()
          .member("period_before", before->period.to_string())
          .member("before", before->change.before)
          .member("after", before->change.after)
          .key("percent");
      if (before->change.percent) {
        json.value(*before->change.percent);
      } else {
        json.null();  // the base is under 10
      }
      json.end_object();
    }
    json.end_object();
  });
}

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

void print_change(const AgainstBefore& against, const Shell& shell) {
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
