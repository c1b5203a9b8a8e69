// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "routes.h"
#include "sanad/api/query_fields.h"
#include "sanad/node/load.h"
#include "sanad/report/brief.h"

namespace sanad::api {
namespace {

http::Response brief(Service& service, const Call& call) {
  QueryFields fields{call.request, {"where", "definition", "edition", "title"}};
  const auto args = fields.question("killed");
  const auto title = fields.text("title");
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto question = parse_question(args, {});
  if (!question) return problem_of_query(call.request, question.error());
  const auto edition = service.editions.at(args.edition);
  if (!edition) return problem_of_query(call.request, edition.error());
  const auto& held = **edition;
  const report::BriefInput input{held.columns(),
                                 question->definition,
                                 question->query.where,
                                 held.published(),
                                 node::load_sources(*held.open()),
                                 service.info.title,
                                 held.edition(),
                                 held.digest(),
                                 service.context.clock.now().day(),
                                 title,
                                 held.reg().incidents.rule_version,
                                 &held.statements()};
  auto html = report::render_brief(input);
  if (!html) return problem_of_query(call.request, html.error());
  return page_answer(std::move(*html));
}

}  // namespace

void add_brief_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/brief", brief));
}

}  // namespace sanad::api
