// SPDX-License-Identifier: Apache-2.0
#include "own_figures.h"

#include <algorithm>

#include "sanad/core/limits.h"

namespace sanad::node {
namespace {

constexpr std::size_t evidence_kept = 50;

int month_number(Day day) {
  return day.year() * 12 + day.month() - 1;
}

/// The scope as filters; nullopt where a word of the text is no value of ours. "unknown" is a word of filters that
/// means something else.
std::optional<std::vector<figures::Filter>> filters_of(const claims::FigureScope& scope) {
  std::vector<figures::Filter> where{
      {figures::Key::date, {scope.time.first.to_string() + ".." + scope.time.last.to_string()}}};
  for (const auto& [key, value] :
       {std::pair{figures::Key::country, &scope.country}, std::pair{figures::Key::province, &scope.province},
        std::pair{figures::Key::district, &scope.district}, std::pair{figures::Key::victim, &scope.victim_class},
        std::pair{figures::Key::actor, &scope.actor}}) {
    if (*value == "unknown") return std::nullopt;
    if (!value->empty()) where.push_back({key, {*value}});
  }
  return where;
}

}  // namespace

OwnFigures::OwnFigures(const figures::Columns& columns, const std::map<std::string, records::SourceInfo>& sources)
    : columns_{columns} {
  for (const auto& [name, source] : sources) {
    if (source.one_row_per_incident) systematic_.push_back(name);
  }
}

const std::vector<claims::OwnFigure>& OwnFigures::of(const claims::FigureScope& scope) {
  static const Answer nothing;
  const auto key = std::tuple{scope.measure,  scope.time.first, scope.time.last,    scope.country,
                              scope.province, scope.district,   scope.victim_class, scope.actor};
  const auto known = answers_.find(key);
  if (known != answers_.end()) return known->second;
  if (answers_.size() >= limits::check_scopes) {
    ++left_out_;
    return nothing;
  }
  return answers_.emplace(key, ask(scope)).first->second;
}

OwnFigures::Answer OwnFigures::ask(const claims::FigureScope& scope) {
  const auto measure = records::parse_name<records::Measure>(scope.measure);
  auto where = filters_of(scope);
  if (!measure || !where) return {};
  figures::Query query;
  query.measure = *measure;
  query.where = std::move(*where);
  query.evidence = true;
  query.interval = false;
  const bool whole = covered(scope.country, scope.time);
  Answer answer;
  for (const auto& definition : figures::built_in_definitions()) {
    query.definition = definition.name;
    auto table = columns_.figure(query, definition);
    if (!table) return {};
    const auto& total = table->total;
    claims::OwnFigure figure;
    figure.definition = definition.name;
    figure.value = total.value;
    figure.incidents = total.incidents;
    figure.records = total.records;
    figure.covered = whole;
    const auto kept = std::min(total.evidence.size(), evidence_kept);
    figure.evidence.assign(total.evidence.begin(), total.evidence.begin() + static_cast<std::ptrdiff_t>(kept));
    if (total.records > 0) marking_ = records::join(marking_, total.marking);
    answer.push_back(std::move(figure));
  }
  return answer;
}

const std::map<std::string, std::set<int>>& OwnFigures::months_held(const std::string& country) {
  const auto [entry, added] = held_.try_emplace(country);
  auto& months = entry->second;
  if (!added || systematic_.empty()) return months;
  figures::Query query;
  query.measure = records::Measure::incidents;
  query.by = {figures::Key::source, figures::Key::month};
  query.interval = false;
  query.where = {{figures::Key::source, systematic_}};
  if (!country.empty()) query.where.push_back({figures::Key::country, {country}});
  for (const auto& definition : figures::built_in_definitions()) {
    if (definition.name != "all") continue;
    query.definition = definition.name;
    const auto table = columns_.figure(query, definition);
    if (!table) break;
    for (const auto& row : table->rows) {
      const auto month = DateRange::parse(row.by[1]);
      if (month && row.incidents > 0) months[row.by[0]].insert(month_number(month->first));
    }
  }
  return months;
}

bool OwnFigures::covered(const std::string& country, const DateRange& time) {
  const auto from = month_number(time.first);
  const auto to = month_number(time.last);
  const auto& held = months_held(country);
  return std::any_of(held.begin(), held.end(), [&](const auto& source) {
    const auto& months = source.second;
    const auto found = std::distance(months.lower_bound(from), months.upper_bound(to));
    return found == to - from + 1;
  });
}

}  // namespace sanad::node
