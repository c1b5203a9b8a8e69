// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "answers.h"
#include "embedded.h"
#include "routes.h"
#include "sanad/api/query_fields.h"
#include "sanad/api/session_json.h"
#include "sanad/figures/query.h"
#include "sanad/node/count.h"

namespace sanad::api {
namespace {

http::Response status(Service& service, const Call& call) {
  const QueryFields fields{call.request, {}};
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto edition = service.editions.at({}).value();
  const auto snapshot = edition->open();
  const auto editions = snapshot->editions();
  return json_answer([&](JsonWriter& json) {
    json.begin_object().member("name", service.info.name).member("title", service.info.title);
    json.member("version", service.info.version).member("edition", snapshot->edition()).key("made_at");
    editions.empty() ? json.null() : json.value(editions.back().at.to_string());
    json.member("reconciled_at", snapshot->reconciled_at()).key("counts").begin_object();
    const auto& counts = edition->counts();
    json.member("accounts", counts.accounts).member("published_figures", counts.published_figures);
    json.member("relationships", counts.relationships).member("listings", counts.listings).end_object();
    json.key("caller");
    write_session(json, call.caller);
    json.end_object();
  });
}

template <class Enum>
void write_words(JsonWriter& json, std::string_view key) {
  json.key(key).begin_array();
  for (const auto name : records::names<Enum>()) json.value(name);
  json.end_array();
}

void write_definition(JsonWriter& json, const figures::Definition& definition) {
  json.begin_object().member("name", definition.name).member("title", definition.title);
  json.member("text", definition.text).end_object();
}

http::Response vocabulary(Service&, const Call& call) {
  const QueryFields fields{call.request, {}};
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  return json_answer([&](JsonWriter& json) {
    json.begin_object();
    write_words<records::Measure>(json, "measures");
    json.key("keys").begin_array();
    for (const auto key : figures::all_keys()) json.value(name_of(key));
    json.end_array().key("best_rules").begin_array();
    for (const auto rule : {figures::BestRule::median, figures::BestRule::lowest, figures::BestRule::highest,
                            figures::BestRule::most_recent}) {
      json.value(name_of(rule));
    }
    json.end_array().key("definitions").begin_array();
    for (const auto& definition : figures::built_in_definitions()) write_definition(json, definition);
    json.end_array().key("words").begin_object();
    write_words<records::Target>(json, "target");
    write_words<records::Tactic>(json, "tactic");
    write_words<records::EventKind>(json, "event");
    write_words<records::VictimClass>(json, "victim");
    json.key("status").begin_array().value("single").value("corroborated").value("review").end_array();
    json.end_object().end_object();
  });
}

http::Response contract(Service&, const Call&) {
  return text_answer(std::string{embedded::openapi}, "application/yaml");
}

}  // namespace

void add_status_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/openapi.yaml", contract, Role::anonymous));
  router.add(get_route(service, "/api/v1/status", status));
  router.add(get_route(service, "/api/v1/vocabulary", vocabulary));
}

}  // namespace sanad::api
