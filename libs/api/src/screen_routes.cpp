// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "answers.h"
#include "json_fields.h"
#include "routes.h"
#include "sanad/api/clearance_json.h"
#include "sanad/api/query_fields.h"
#include "sanad/api/subject.h"
#include "sanad/core/limits.h"
#include "sanad/node/clear.h"
#include "screen_desk.h"

namespace sanad::api {
namespace {

constexpr std::uint64_t usual_limit = 10, most_hits = 500;
constexpr std::size_t most_values = 64;

http::Response screen(Service& service, const Call& call) {
  QueryFields fields{call.request,
                     {"name", "id", "dob", "country", "gender", "father", "document", "kind", "list",
                      "threshold", "limit", "edition"}};
  SubjectArgs args{fields.many("name"),    fields.text("id"),       fields.many("dob"),
                   fields.many("country"), fields.many("document"), fields.text("gender"),
                   fields.text("father"),  fields.text("kind"),     {}};
  const auto threshold = fields.decimal("threshold", screening::usual_threshold, 0, 1);
  const auto limit = fields.number("limit", usual_limit, 1, most_hits);
  const auto asked = fields.text("edition");
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto query = parse_subject(args);
  if (!query) return problem_of_query(call.request, query.error());
  const auto desk = open_desk(service, asked, fields.many("list"));
  if (!desk) return problem_of_query(call.request, desk.error());
  const auto screened = screen_one(service, *desk, *query, {.limit = limit, .threshold = threshold});
  return json_answer([&](JsonWriter& json) { node::write_screened(json, screened, *desk->lists); });
}

SubjectArgs read_subject(JsonFields& fields) {
  SubjectArgs args;
  args.customer = fields.text("id", limits::name_bytes);
  args.names = fields.texts("name", most_values, limits::name_bytes);
  args.births = fields.texts("dob", most_values, limits::name_bytes);
  args.countries = fields.texts("country", most_values, limits::name_bytes);
  args.documents = fields.texts("document", most_values, limits::name_bytes);
  args.gender = fields.text("gender", limits::name_bytes);
  args.father = fields.text("father", limits::name_bytes);
  args.kind = fields.text("kind", limits::name_bytes);
  return args;
}

/// A subject of a body; members that nobody knows are an error, lest a misspelt one make no difference.
Result<SubjectArgs> subject_in(const Json& json) {
  constexpr auto known = std::to_array<std::string_view>(
      {"id", "name", "dob", "country", "gender", "father", "document", "kind"});
  const auto* members = json.object();
  if (members == nullptr)
    return fail(ErrorCode::invalid_input, "expected an object, found another value", "subject");
  for (const auto& [name, value] : *members) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      return fail(ErrorCode::invalid_input,
                  "expected id, name, dob, country, gender, father, document and kind; found another member",
                  "subject");
    }
  }
  JsonFields fields{json};
  auto args = read_subject(fields);
  if (fields.error()) return tl::unexpected{*fields.error()};
  return args;
}

node::Screened screen_subject_of(Service& service, const ScreenDesk& desk, const Json& json,
                                 const screening::ScreenOptions& options) {
  node::Screened refused;
  const auto args = subject_in(json);
  if (!args) {
    refused.error = describe(args.error());
    return refused;
  }
  const auto query = parse_subject(*args);
  if (query) return screen_one(service, desk, *query, options);
  refused.query.id = args->customer;
  refused.query.names = args->names;
  refused.error = describe(query.error());
  return refused;
}

http::Response screen_many(Service& service, const Call& call) {
  const QueryFields none{call.request, {}};
  if (none.error()) return problem_of_query(call.request, *none.error());
  const auto body = json_body(call.request, {"subjects", "lists", "threshold", "limit"});
  if (!body) return problem(call.request, body.error());
  JsonFields fields{*body};
  const auto* subjects = body->find("subjects") == nullptr ? nullptr : body->find("subjects")->array();
  if (subjects == nullptr || subjects->empty() || subjects->size() > limits::api_subjects) {
    fields.refuse("subjects",
                  fmt::format("expected 1 to {} subjects, found another number", limits::api_subjects));
  }
  auto sources = fields.texts("lists", most_values, limits::name_bytes);
  const auto threshold = fields.number("threshold").value_or(screening::usual_threshold);
  const auto limit = fields.number("limit").value_or(usual_limit);
  if (!(threshold >= 0 && threshold <= 1)) fields.refuse("threshold", "expected a number from 0 to 1");
  if (!(limit >= 1 && limit <= most_hits && limit == std::floor(limit)))
    fields.refuse("limit", fmt::format("expected a whole number from 1 to {}", most_hits));
  if (fields.error()) return problem(call.request, *fields.error());
  const auto desk = open_desk(service, {}, std::move(sources));
  if (!desk) return problem_of_query(call.request, desk.error());
  const screening::ScreenOptions options{.limit = static_cast<std::size_t>(limit), .threshold = threshold};
  return json_answer([&](JsonWriter& json) {
    json.begin_object().member("edition", desk->edition->edition()).member("note", screening::review_note);
    json.key("results").begin_array();
    for (const auto& subject : *subjects) {
      node::write_screened(json, screen_subject_of(service, *desk, subject, options), *desk->lists);
    }
    json.end_array().end_object();
  });
}

http::Response clear(Service& service, const Call& call) {
  const QueryFields none{call.request, {}};
  if (none.error()) return problem_of_query(call.request, *none.error());
  const auto body = json_body(call.request, {"subject", "listing", "reason", "until", "revoke"});
  if (!body) return problem(call.request, body.error());
  JsonFields fields{*body};
  node::ClearRequest request;
  request.listing = fields.text("listing", limits::name_bytes);
  request.reason = fields.text("reason", limits::api_reason_bytes);
  request.revoke = fields.flag("revoke").value_or(false);
  request.by = call.caller.name;
  request.request = call.request.id;
  if (const auto until = fields.text("until", limits::name_bytes); !until.empty()) {
    const auto day = Day::parse(until);
    if (!day) fields.refuse("until", day.error().message);
    if (day) request.until = *day;
  }
  if (fields.error()) return problem(call.request, *fields.error());
  const auto* subject = body->find("subject");
  const auto args = subject_in(subject == nullptr ? Json{} : *subject);
  if (!args) return problem(call.request, args.error());
  auto query = parse_subject(*args);
  if (!query) return problem(call.request, query.error());
  request.query = std::move(*query);
  const std::lock_guard lock{service.writing};
  const auto outcome = node::clear_pair(service.base, request, service.context);
  if (!outcome) return problem_of_query(call.request, outcome.error());
  return json_answer([&](JsonWriter& json) { write_cleared(json, request, *outcome); });
}

}  // namespace

void add_screen_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/screen", screen));
  router.add(post_route(service, "/api/v1/screen", screen_many, Role::reader, limits::api_body_bytes));
  router.add(post_route(service, "/api/v1/clearances", clear, Role::analyst, limits::api_body_bytes));
}

}  // namespace sanad::api
