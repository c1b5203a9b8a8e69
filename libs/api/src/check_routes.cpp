// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "routes.h"
#include "sanad/api/check_text.h"
#include "sanad/api/query_fields.h"
#include "sanad/core/limits.h"
#include "sanad/node/check.h"
#include "sanad/report/check_export.h"

namespace sanad::api {
namespace {

/// What the header says of the text, where the field `form` does not: empty = told from the text.
std::string_view form_of(const http::Request& request, std::string_view field) {
  if (!field.empty()) return field;
  const auto type = request.header("content-type");
  if (type.starts_with("text/html")) return "html";
  return type.starts_with("text/markdown") ? "markdown" : "";
}

http::Response check(Service& service, const Call& call) {
  QueryFields fields{call.request, {"edition", "form"}};
  const auto asked = fields.text("edition");
  const auto form = form_of(call.request, fields.word("form", {"", "plain", "markdown", "html"}));
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  if (!call.request.header("content-type").starts_with("text/")) {
    return problem(call.request,
                   {ErrorCode::unsupported,
                    "expected a body of text/plain, text/markdown or text/html, found another content "
                    "type",
                    "content-type"});
  }
  const auto document = read_text(call.request.body, form, {});
  if (!document) return problem(call.request, document.error());
  const auto edition = service.editions.at(asked);
  if (!edition) return problem_of_query(call.request, edition.error());
  const auto outcome = node::check_document(*document, *(*edition)->open(), (*edition)->columns());
  const report::CheckInput input{*document,
                                 outcome.checked,
                                 "",
                                 service.info.title,
                                 (*edition)->edition(),
                                 outcome.marking,
                                 service.context.clock.now().day()};
  return json_answer([&](JsonWriter& json) { report::write_check(json, input); });
}

}  // namespace

void add_check_routes(Router& router, Service& service) {
  router.add(post_route(service, "/api/v1/check", check, Role::reader, limits::api_text_bytes));
}

}  // namespace sanad::api
