// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "json_fields.h"
#include "routes.h"
#include "sanad/api/query_fields.h"
#include "sanad/api/reconcile_json.h"
#include "sanad/core/limits.h"
#include "sanad/node/reconcile.h"

namespace sanad::api {
namespace {

http::Response decide(Service& service, const Call& call) {
  const QueryFields none{call.request, {}};
  if (none.error()) return problem_of_query(call.request, *none.error());
  const auto body = json_body(call.request, {"a", "b", "same", "reason"});
  if (!body) return problem(call.request, body.error());
  JsonFields fields{*body};
  const auto a = fields.text("a", limits::name_bytes), b = fields.text("b", limits::name_bytes);
  const auto reason = fields.text("reason", limits::api_reason_bytes);
  const auto same = fields.flag("same");
  if (!same) fields.refuse("same", "expected true or false, found nothing");
  if (fields.error()) return problem(call.request, *fields.error());
  // One after the other: each is followed by a reconciliation of the whole base.
  const std::lock_guard lock{service.writing};
  const auto decided =
      node::decide(service.base, a, b, *same, reason, call.caller.name, service.context, call.request.id);
  if (!decided) return problem_of_query(call.request, decided.error());
  node::NoProgress silent;
  const auto outcome =
      node::reconcile_base(service.base, 1, {service.context.clock, service.context.log, silent});
  return json_answer([&](JsonWriter& json) { write_reconciled(json, outcome); });
}

}  // namespace

void add_decision_routes(Router& router, Service& service) {
  router.add(post_route(service, "/api/v1/decisions", decide, Role::analyst, limits::api_body_bytes));
}

}  // namespace sanad::api
