// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/incident_list_json.h"

#include <cmath>
#include <utility>

#include "sanad/api/figure_json.h"

namespace sanad::api {
namespace {

/// Columns hold points as floats: about a metre.
double rounded(double degrees) {
  constexpr double per_degree = 1e5;
  return std::round(degrees * per_degree) / per_degree;
}

void write_members(JsonWriter& json, const figures::IncidentRow& row) {
  json.key("members").begin_array();
  for (const auto& member : row.members) {
    json.begin_object()
        .member("id", "incident--" + member.account.to_string())
        .member("source", member.source)
        .member("native_id", member.native_id)
        .member("role", name_of(member.role))
        .member("band", name_of(member.band))
        .member("bits", member.bits)
        .end_object();
  }
  json.end_array();
}

void write_incident(JsonWriter& json, const figures::IncidentRow& row, bool members) {
  json.begin_object()
      .member("id", "incident--" + row.incident.to_string())
      .member("date", row.when.to_string())
      .member("date_precision", name_of(row.when.precision))
      .member("country", row.country)
      .member("province", row.province)
      .member("district", row.district)
      .member("place", row.place)
      .member("place_precision", name_of(row.precision));
  if (row.point) {
    json.key("point").begin_object().member("latitude", rounded(row.point->latitude));
    json.member("longitude", rounded(row.point->longitude)).end_object();
  }
  json.member("event", name_of(row.kind))
      .member("tactic", name_of(row.tactic))
      .member("target", name_of(row.target))
      .key("actors")
      .begin_array();
  for (const auto& actor : row.actors) json.value(actor);
  json.end_array();
  for (const auto& [name, range] : {std::pair{"killed", &row.killed}, std::pair{"injured", &row.injured}}) {
    if (!*range) continue;
    json.key(name);
    write_range(json, *range);
  }
  json.member("accounts", static_cast<std::uint64_t>(row.members.size()))
      .member("status", row.status)
      .member("aggregate", row.aggregate)
      .member("marking", records::label_of(row.marking));
  if (members) write_members(json, row);
  json.end_object();
}

}  // namespace

void write_incidents(JsonWriter& json, const figures::Page& page, std::int64_t edition, bool members,
                     std::string_view next) {
  json.begin_object().member("total", page.total).member("edition", edition);
  json.key("incidents").begin_array();
  for (const auto& row : page.rows) write_incident(json, row, members);
  json.end_array();
  if (!next.empty()) json.member("next", next);
  json.end_object();
}

}  // namespace sanad::api
