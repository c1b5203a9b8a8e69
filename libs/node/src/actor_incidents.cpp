// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/definition.h"
#include "sanad/figures/listing.h"
#include "sanad/node/actors.h"
#include "sanad/node/count.h"

namespace sanad::node {
namespace {

DateRange always() {
  return {DateRange::whole_year(1).first, DateRange::whole_year(9999).last, DatePrecision::unknown};
}

std::string in_words(const figures::IncidentRow& row) {
  std::string text = row.when.to_string();
  for (const auto* part : {&row.place, &row.district, &row.province, &row.country}) {
    if (part->empty()) continue;
    text += ", " + *part;
    break;
  }
  return text + ", incident--" + row.incident.to_string();
}

}  // namespace

actors::Rows rows_of_incidents(const figures::Columns& columns, const actors::Candidate& who) {
  const auto definition = find_definition("all", {});
  if (!definition) return {};
  figures::Filter filter{figures::Key::actor, {}, {}};
  // Spellings that no account has are passed over here; as plain values they would be refused.
  for (const auto& name : who.names) filter.dated.push_back({name.name, always(), true});
  const auto first = list_incidents(columns, {filter}, *definition, figures::Order::date, 0, 1);
  if (!first || first->rows.empty()) return {};
  const auto last = list_incidents(columns, {filter}, *definition, figures::Order::date, first->total - 1, 1);
  if (!last || last->rows.empty()) return {};
  const auto why = "of " + std::to_string(first->total) + " that name it";
  const auto row = [&](const char* part, const figures::IncidentRow& incident) {
    return actors::Row{part, in_words(incident), incident.status, incident.when, {}, why, {}};
  };
  return {row("first incident", first->rows.front()), row("last incident", last->rows.front())};
}

}  // namespace sanad::node
