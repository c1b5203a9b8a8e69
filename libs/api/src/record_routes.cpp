// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "routes.h"
#include "sanad/api/pair_json.h"
#include "sanad/api/query_fields.h"
#include "sanad/api/record_json.h"
#include "sanad/api/source_json.h"

namespace sanad::api {
namespace {

http::Response record(Service& service, const Call& call) {
  QueryFields fields{call.request, {"edition"}};
  const auto asked = fields.text("edition");
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto edition = service.editions.at(asked);
  if (!edition) return problem_of_query(call.request, edition.error());
  const auto view = node::view_record(*(*edition)->open(), (*edition)->reg(), call.in_path("id"));
  if (!view) return problem(call.request, view.error());
  return json_answer([&](JsonWriter& json) { write_record(json, *view); });
}

http::Response sources(Service& service, const Call& call) {
  const QueryFields fields{call.request, {}};
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto edition = service.editions.at({}).value();
  return json_answer([&](JsonWriter& json) { write_sources(json, edition->sources(), edition->edition()); });
}

http::Response editions(Service& service, const Call& call) {
  const QueryFields fields{call.request, {}};
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto snapshot = service.base.snapshot();
  return json_answer([&](JsonWriter& json) { write_editions(json, snapshot->editions()); });
}

http::Response review(Service& service, const Call& call) {
  constexpr std::uint64_t usual = 20, most = 200;
  QueryFields fields{call.request, {"limit"}};
  const auto limit = fields.number("limit", usual, 1, most);
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto edition = service.editions.at({}).value();
  const auto list = node::view_review(*edition->open(), edition->reg(), limit);
  return json_answer([&](JsonWriter& json) { write_review(json, list); });
}

}  // namespace

void add_record_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/records/{id}", record));
  router.add(get_route(service, "/api/v1/sources", sources));
  router.add(get_route(service, "/api/v1/editions", editions));
  router.add(get_route(service, "/api/v1/review", review));
}

}  // namespace sanad::api
