// SPDX-License-Identifier: Apache-2.0
#include "incident_cells.h"
#include "sanad/core/json_writer.h"
#include "sanad/report/export.h"

namespace sanad::report {
namespace {

/// Rounded to a metre: more digits than a source can know only look exact.
double rounded(double degrees) {
  constexpr double per_degree = 100'000;
  const double scaled = degrees * per_degree;
  return static_cast<double>(static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5))) / per_degree;
}

void write_range(JsonWriter& json, const std::string& name, const std::optional<figures::Range>& range) {
  if (!range) return;
  json.member(name + "_low", range->low()).member(name + "_best", range->best()).member(name + "_high", range->high());
}

void write_feature(JsonWriter& json, const figures::IncidentRow& row) {
  json.begin_object().member("type", "Feature").member("id", "incident--" + row.incident.to_string()).key("geometry");
  if (row.point) {
    json.begin_object().member("type", "Point").key("coordinates").begin_array();
    json.value(rounded(row.point->longitude)).value(rounded(row.point->latitude)).end_array().end_object();
  } else {
    json.null();
  }
  json.key("properties")
      .begin_object()
      .member("date_first", row.when.first.to_string())
      .member("date_last", row.when.last.to_string())
      .member("date_precision", name_of(row.when.precision))
      .member("precision", name_of(row.precision))
      .member("country", row.country)
      .member("province", row.province)
      .member("district", row.district)
      .member("place", row.place)
      .member("event", name_of(row.kind))
      .member("tactic", name_of(row.tactic))
      .member("target", name_of(row.target));
  write_range(json, "killed", row.killed);
  write_range(json, "injured", row.injured);
  json.member("status", row.status)
      .member("aggregate", row.aggregate)
      .member("accounts", static_cast<std::uint64_t>(row.members.size()))
      .member("sources", sources_of(row))
      .member("marking", records::label_of(row.marking))
      .end_object()
      .end_object();
}

}  // namespace

std::string incidents_geojson(const std::vector<figures::IncidentRow>& rows, const Provenance& provenance) {
  std::string out;
  JsonWriter json{out, 0};
  json.begin_object()
      .member("type", "FeatureCollection")
      .key("sanad")
      .begin_object()
      .member("query", provenance.query)
      .member("definition", provenance.definition)
      .member("edition", provenance.edition)
      .member("marking", provenance.marking)
      .member("node", provenance.node)
      .member("made_at", provenance.made_at)
      .key("sources")
      .begin_array();
  for (const auto& source : provenance.sources) json.value(source);
  json.end_array().end_object().key("features").begin_array();
  for (const auto& row : rows) write_feature(json, row);
  json.end_array().end_object();
  return out + "\n";
}

}  // namespace sanad::report
