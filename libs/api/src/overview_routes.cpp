// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "answers.h"
#include "routes.h"
#include "sanad/api/figure_json.h"
#include "sanad/api/query_fields.h"
#include "sanad/figures/overview.h"
#include "sanad/geo/gazetteer.h"

namespace sanad::api {
namespace {

void write_sums(JsonWriter& json, const figures::ScopeSums& sums) {
  json.member("incidents", sums.incidents).member("maybe_incidents", sums.maybe_incidents);
  for (const auto& [name, range] : {std::pair{"killed", &sums.killed}, std::pair{"injured", &sums.injured}}) {
    if (!*range) continue;
    json.key(name);
    write_range(json, *range);
  }
}

/// What a question about a scope needs, read from its fields.
struct Asked {
  Question question;
  std::shared_ptr<const LoadedEdition> edition;
};
Result<Asked> read_scope(Service& service, QueryFields& fields) {
  const auto args = fields.question("killed");
  if (fields.error()) return tl::unexpected{*fields.error()};
  auto question = parse_question(args, {});
  if (!question) return tl::unexpected{question.error()};
  auto edition = service.editions.at(args.edition);
  if (!edition) return tl::unexpected{edition.error()};
  return Asked{std::move(*question), std::move(*edition)};
}

http::Response timeline(Service& service, const Call& call) {
  QueryFields fields{call.request, {"where", "definition", "edition", "unit"}};
  const auto unit = figures::parse_time_unit(fields.word("unit", {"month", "day", "year"})).value();
  const auto asked = read_scope(service, fields);
  if (!asked) return problem_of_query(call.request, asked.error());
  const auto buckets = figures::over_time(asked->edition->columns(), asked->question.query.where,
                                          asked->question.definition, unit);
  if (!buckets) return problem_of_query(call.request, buckets.error());
  return json_answer([&](JsonWriter& json) {
    json.begin_object().member("edition", asked->edition->edition()).member("unit", name_of(unit));
    json.key("buckets").begin_array();
    for (const auto& bucket : *buckets) {
      json.begin_object().member("date", bucket.date);
      write_sums(json, bucket.sums);
      json.end_object();
    }
    json.end_array().end_object();
  });
}

/// Where the gazetteer puts the area; nullopt if it does not know it by this name.
std::optional<geo::Point> centroid_of(const figures::AreaCount& area, Day today) {
  const auto& gazetteer = geo::Gazetteer::built_in();
  auto at = gazetteer.find_country(area.country);
  if (!area.province.empty()) at = gazetteer.find(geo::Level::province, area.province, at, today);
  if (!area.district.empty()) at = gazetteer.find(geo::Level::district, area.district, at, today);
  return at == geo::no_area ? std::nullopt : gazetteer.at(at).centroid;
}

void write_area(JsonWriter& json, const figures::AreaCount& area, Day today) {
  json.begin_object().member("country", area.country).member("province", area.province);
  json.member("district", area.district);
  if (const auto centroid = centroid_of(area, today)) {
    json.member("latitude", centroid->latitude).member("longitude", centroid->longitude);
  }
  write_sums(json, area.sums);
  json.key("by_precision").begin_object();
  const auto names = records::names<records::PlacePrecision>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (area.by_precision.at(i) > 0) json.member(names[i], area.by_precision.at(i));
  }
  json.end_object().end_object();
}

double rounded(double degrees) {
  constexpr double per_degree = 1e6;
  return std::round(degrees * per_degree) / per_degree;
}

http::Response map(Service& service, const Call& call) {
  constexpr double usual = 0.25, narrowest = 0.01, widest = 10;
  QueryFields fields{call.request, {"where", "definition", "edition", "level", "cell"}};
  const auto level =
      figures::parse_area_level(fields.word("level", {"district", "province", "country"})).value();
  const auto cell = fields.decimal("cell", usual, narrowest, widest);
  const auto asked = read_scope(service, fields);
  if (!asked) return problem_of_query(call.request, asked.error());
  const auto counts = figures::over_space(asked->edition->columns(), asked->question.query.where,
                                          asked->question.definition, level, cell);
  if (!counts) return problem_of_query(call.request, counts.error());
  const auto today = service.context.clock.now().day();
  return json_answer([&](JsonWriter& json) {
    json.begin_object().member("edition", asked->edition->edition()).member("level", name_of(level));
    json.key("areas").begin_array();
    for (const auto& area : counts->areas) write_area(json, area, today);
    json.end_array().member("cell", cell).key("cells").begin_array();
    for (const auto& one : counts->cells) {
      json.begin_object().member("latitude", rounded(one.corner.latitude));
      json.member("longitude", rounded(one.corner.longitude));
      write_sums(json, one.sums);
      json.member("exact", one.exact).end_object();
    }
    json.end_array().end_object();
  });
}

}  // namespace

void add_overview_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/map", map));
  router.add(get_route(service, "/api/v1/timeline", timeline));
}

}  // namespace sanad::api
