// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "answers.h"
#include "paging.h"
#include "routes.h"
#include "sanad/api/incident_list_json.h"
#include "sanad/api/provenance.h"
#include "sanad/api/record_json.h"
#include "sanad/core/limits.h"
#include "sanad/figures/listing.h"
#include "sanad/node/load.h"
#include "sanad/report/export.h"

namespace sanad::api {
namespace {

figures::Order order_of(std::string_view word) {
  if (word == "newest") return figures::Order::newest;
  return word == "killed" ? figures::Order::killed : figures::Order::date;
}

/// All rows of a scope as a file.
http::Response incidents_file(Service& service, const Call& call, const LoadedEdition& edition,
                              const Question& question, figures::Order order, std::string_view format) {
  const auto page = figures::list_incidents(edition.columns(), question.query.where, question.definition,
                                            order, 0, limits::api_export_rows);
  if (!page) return problem_of_query(call.request, page.error());
  if (page->total > page->rows.size()) {
    return problem_of_query(call.request,
                            {ErrorCode::limit_exceeded,
                             fmt::format("expected at most {} incidents in one file, found {}: narrow the "
                                         "scope, or use `sanad export`",
                                         limits::api_export_rows, page->total),
                             {}});
  }
  if (format == "csv") return file_answer(report::incidents_csv(page->rows), csv_type, "incidents.csv");
  auto marking = records::Tlp::clear;
  for (const auto& row : page->rows) marking = records::join(marking, row.marking);
  const auto provenance =
      provenance_of(node::load_sources(*edition.open()), edition.edition(), figures::describe(question.query),
                    question.definition, marking, service.info.title, service.context.clock.now());
  if (format == "xlsx")
    return file_answer(report::incidents_xlsx(page->rows, provenance), xlsx_type, "incidents.xlsx");
  return file_answer(report::incidents_geojson(page->rows, provenance), geojson_type, "incidents.geojson");
}

http::Response incidents(Service& service, const Call& call) {
  QueryFields fields{call.request,
                     {"where", "definition", "edition", "members", "order", "limit", "cursor", "format"}};
  auto args = fields.question("killed");
  const bool members = fields.flag("members");
  const auto order = order_of(fields.word("order", {"date", "newest", "killed"}));
  const auto format = format_of(call.request, fields.word("format", {"", "json", "csv", "xlsx", "geojson"}));
  const auto page = read_page(fields, call.request);
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto question = parse_question(args, {});
  if (!question) return problem_of_query(call.request, question.error());
  const auto edition = service.editions.at(page.edition);
  if (!edition) return problem_of_query(call.request, edition.error());
  if (format != "json") return incidents_file(service, call, **edition, *question, order, format);
  const auto rows = figures::list_incidents((*edition)->columns(), question->query.where,
                                            question->definition, order, page.skip, page.limit);
  if (!rows) return problem_of_query(call.request, rows.error());
  const auto next = next_cursor(page, (*edition)->edition(), rows->total, call.request);
  return json_answer(
      [&](JsonWriter& json) { write_incidents(json, *rows, (*edition)->edition(), members, next); });
}

http::Response incident(Service& service, const Call& call) {
  QueryFields fields{call.request, {"edition"}};
  const auto asked = fields.text("edition");
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto edition = service.editions.at(asked);
  if (!edition) return problem_of_query(call.request, edition.error());
  const auto snapshot = (*edition)->open();
  auto view = node::view_incident(*snapshot, (*edition)->reg(), call.in_path("id"));
  if (!view) {
    // The id may be that of an account: the incident is then the one that the account is of.
    const auto record = node::view_record(*snapshot, (*edition)->reg(), call.in_path("id"));
    if (!record || !record->membership) return problem(call.request, view.error());
    view = node::view_incident(*snapshot, (*edition)->reg(), record->membership->incident.to_string());
    if (!view) return problem(call.request, view.error());
  }
  return json_answer([&](JsonWriter& json) { write_incident_view(json, *view); });
}

}  // namespace

void add_incident_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/incidents", incidents));
  router.add(get_route(service, "/api/v1/incidents/{id}", incident));
}

}  // namespace sanad::api
