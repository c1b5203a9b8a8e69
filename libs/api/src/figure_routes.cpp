// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "answers.h"
#include "routes.h"
#include "sanad/api/diff_json.h"
#include "sanad/api/figure_json.h"
#include "sanad/api/provenance.h"
#include "sanad/api/query_fields.h"
#include "sanad/core/limits.h"
#include "sanad/node/actors.h"
#include "sanad/node/load.h"
#include "sanad/report/export.h"

namespace sanad::api {
namespace {

/// Refuses what would not fit into an answer.
Result<void> check_size(const figures::FigureTable& table) {
  std::size_t ids = table.total.evidence.size();
  for (const auto& row : table.rows) ids += row.evidence.size();
  if (table.rows.size() <= limits::api_figure_rows && ids <= limits::api_evidence) return {};
  return fail(
      ErrorCode::limit_exceeded,
      fmt::format(
          "expected at most {} rows and {} ids of evidence, found {} and {}: narrow the scope, or leave "
          "a key or the evidence out",
          limits::api_figure_rows, limits::api_evidence, table.rows.size(), ids));
}

http::Response figure(Service& service, const Call& call) {
  QueryFields fields{call.request,
                     {"where", "by", "definition", "best", "edition", "evidence", "factions", "format"}};
  const auto args = fields.question(std::string{call.in_path("measure")});
  const auto format = format_of(call.request, fields.word("format", {"", "json", "csv", "xlsx"}));
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  auto question = parse_question(args, {});
  if (!question) return problem_of_query(call.request, question.error());
  const auto edition = service.editions.at(args.edition);
  if (!edition) return problem_of_query(call.request, edition.error());
  const auto& columns = (*edition)->columns();
  if (args.factions) node::roll_up_actors((*edition)->statements(), question->query);
  const auto table = columns.figure(question->query, question->definition);
  if (!table) return problem_of_query(call.request, table.error());
  if (const auto fits = check_size(*table); !fits) return problem_of_query(call.request, fits.error());
  if (format == "csv") return file_answer(report::figure_csv(*table), csv_type, "figure.csv");
  if (format == "xlsx") {
    const auto provenance = provenance_of(
        node::load_sources(*(*edition)->open()), (*edition)->edition(), figures::describe(question->query),
        question->definition, table->total.marking, service.info.title, service.context.clock.now());
    return file_answer(report::figure_xlsx(*table, provenance), xlsx_type, "figure.xlsx");
  }
  const auto before = against_before(columns, *question, *table);
  return json_answer([&](JsonWriter& json) { write_figure(json, *table, (*edition)->edition(), before); });
}

http::Response diff(Service& service, const Call& call) {
  QueryFields fields{call.request, {"before", "after", "where", "by", "definition", "best"}};
  const auto args = fields.question(std::string{call.in_path("measure")});
  const auto before = fields.text("before"), after = fields.text("after");
  if (before.empty()) fields.refuse({ErrorCode::invalid_input, "expected an edition, found none", "before"});
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto question = parse_question(args, {});
  if (!question) return problem_of_query(call.request, question.error());
  const auto first = service.editions.at(before);
  if (!first) return problem_of_query(call.request, first.error());
  const auto second = service.editions.at(after);
  if (!second) return problem_of_query(call.request, second.error());
  const auto outcome = node::diff_columns((*first)->columns(), (*first)->edition(), (*second)->columns(),
                                          *(*second)->open(), question->query, question->definition);
  if (!outcome) return problem_of_query(call.request, outcome.error());
  return json_answer([&](JsonWriter& json) { write_diff(json, *outcome); });
}

}  // namespace

void add_figure_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/figures/{measure}", figure));
  router.add(get_route(service, "/api/v1/diff/{measure}", diff));
}

}  // namespace sanad::api
