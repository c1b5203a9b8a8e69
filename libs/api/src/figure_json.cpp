// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/figure_json.h"

#include <string_view>

#include "json_parts.h"

namespace sanad::api {
namespace {

std::optional<DateRange> single_period(const figures::Query& query) {
  std::optional<DateRange> period;
  for (const auto& filter : query.where) {
    const bool dated = filter.key == figures::Key::date || filter.key == figures::Key::year ||
                       filter.key == figures::Key::month;
    if (!dated) continue;
    if (period || filter.values.size() != 1) return std::nullopt;
    if (auto range = DateRange::parse(filter.values.front())) period = *range;
  }
  return period;
}

void write_row(JsonWriter& json, const figures::FigureTable& table, const figures::FigureRow& row) {
  json.begin_object();
  if (row.by.size() == table.query.by.size() && !row.by.empty()) {
    json.key("by").begin_object();
    for (std::size_t i = 0; i < row.by.size(); ++i) json.member(name_of(table.query.by[i]), row.by[i]);
    json.end_object();
  }
  write_known(json, "low", row.value ? std::optional{row.value->low()} : std::nullopt);
  write_known(json, "best", row.value ? std::optional{row.value->best()} : std::nullopt);
  write_known(json, "high", row.value ? std::optional{row.value->high()} : std::nullopt);
  if (row.interval) {
    json.key("interval").begin_array().value(row.interval->low).value(row.interval->high).end_array();
  }
  json.member("incidents", row.incidents)
      .member("maybe_incidents", row.maybe_incidents)
      .member("unknown_incidents", row.unknown_incidents)
      .member("records", row.records)
      .member("marking", records::label_of(row.marking));
  write_incident_ids(json, "evidence", row.evidence);  // empty unless asked for
  json.end_object();
}

void write_scope(JsonWriter& json, const figures::FigureTable& table) {
  json.member("measure", name_of(table.query.measure))
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
  json.end_object();
}

void write_change(JsonWriter& json, const AgainstBefore& before) {
  json.key("change")
      .begin_object()
      .member("period_before", before.period.to_string())
      .member("before", before.change.before)
      .member("after", before.change.after);
  write_known(json, "percent", before.change.percent);  // null: the base is under 10
  json.end_object();
}

}  // namespace

std::optional<AgainstBefore> against_before(const figures::Columns& columns, const Question& question,
                                            const figures::FigureTable& table) {
  const auto period = single_period(question.query);
  if (!period || !table.total.value) return std::nullopt;
  auto query = question.query;
  query.by.clear();
  query.evidence = query.interval = false;
  const auto before = figures::period_before(*period);
  for (auto& filter : query.where) {
    if (filter.key == figures::Key::year || filter.key == figures::Key::month)
      filter.key = figures::Key::date;
    if (filter.key == figures::Key::date) filter.values = {before.to_string()};
  }
  const auto earlier = columns.figure(query, question.definition);
  if (!earlier || !earlier->total.value) return std::nullopt;
  return AgainstBefore{before, figures::change(earlier->total.value->best(), table.total.value->best())};
}

void write_figure(JsonWriter& json, const figures::FigureTable& table, std::int64_t edition,
                  const std::optional<AgainstBefore>& before) {
  json.begin_object();
  write_scope(json, table);
  json.member("edition", edition).member("best_rule", name_of(table.query.best)).key("rows").begin_array();
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
  json.end_array().member("overlapping", table.overlapping).member("unreconciled", table.unreconciled);
  if (before) write_change(json, *before);
  json.end_object();
}

void write_range(JsonWriter& json, const std::optional<figures::Range>& range) {
  if (!range) {
    json.null();
    return;
  }
  json.begin_object().member("low", range->low()).member("best", range->best()).member("high", range->high());
  json.end_object();
}

}  // namespace sanad::api
