// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "answers.h"
#include "routes.h"
#include "sanad/api/actor_json.h"
#include "sanad/api/actor_question.h"
#include "sanad/api/query_fields.h"
#include "sanad/core/limits.h"
#include "sanad/node/actors.h"
#include "sanad/report/actor_page.h"
#include "sanad/report/actor_picture.h"
#include "sanad/text/name_key.h"

namespace sanad::api {
namespace {

ActorArgs read_args(QueryFields& fields) {
  ActorArgs args;
  args.on = fields.text("on");
  args.known = fields.text("known");
  args.here = fields.word("reading", {"publicly", "here"}) == "here";
  args.view = fields.text("view", args.view);
  return args;
}

/// One actor, found by name in an edition.
struct Found {
  std::shared_ptr<const LoadedEdition> edition;
  actors::Asked asked;
  std::vector<actors::Candidate> candidates;
};
Result<Found> find(Service& service, const Call& call, QueryFields& fields) {
  const auto args = read_args(fields);
  const auto edition_text = fields.text("edition");
  if (fields.error()) return tl::unexpected{*fields.error()};
  const auto asked = parse_asked(args, service.context.clock.now().day());
  if (!asked) return tl::unexpected{asked.error()};
  auto edition = service.editions.at(edition_text);
  if (!edition) return fail(ErrorCode::invalid_input, edition.error().message, "edition");
  auto candidates = find_actor((*edition)->statements(), std::string{call.in_path("name")}, asked->known);
  if (!candidates) return tl::unexpected{candidates.error()};
  return Found{std::move(*edition), *asked, std::move(*candidates)};
}

http::Response actor(Service& service, const Call& call) {
  QueryFields fields{call.request, {"part", "on", "known", "reading", "view", "edition"}};
  const auto part =
      parse_actor_part(fields.word("part", {"profile", "succession", "lineage", "allies"})).value();
  const auto found = find(service, call, fields);
  if (!found) return problem(call.request, found.error());
  const auto& statements = found->edition->statements();
  auto rows = rows_of(statements, found->candidates, part, found->asked);
  if (part == ActorPart::profile) {
    for (auto& row : node::rows_of_incidents(found->edition->columns(), found->candidates.front())) {
      rows.push_back(std::move(row));
    }
  }
  return json_answer([&](JsonWriter& json) {
    write_actor(json, {statements, found->candidates, found->asked, std::move(rows)});
  });
}

http::Response page(Service& service, const Call& call) {
  QueryFields fields{call.request, {"on", "known", "reading", "view", "edition"}};
  const auto found = find(service, call, fields);
  if (!found) return problem(call.request, found.error());
  return page_answer(report::render_actor(
      {found->edition->statements(), found->candidates, found->asked, found->edition->edition()}));
}

http::Response picture(Service& service, const Call& call) {
  QueryFields fields{call.request, {"part", "on", "known", "reading", "view", "edition"}};
  const auto part = fields.word("part", {"succession", "lineage", "allies"});
  const auto found = find(service, call, fields);
  if (!found) return problem(call.request, found.error());
  const auto which = part == "succession" ? report::ActorPicture::succession
                     : part == "lineage"  ? report::ActorPicture::lineage
                                          : report::ActorPicture::ties;
  auto svg = report::render_actor_picture(
      {found->edition->statements(), found->candidates, found->asked, found->edition->edition()}, which);
  if (svg.empty()) {
    return problem(call.request,
                   {ErrorCode::not_found, "expected statements of this kind, found none to draw", "part"});
  }
  auto response = page_answer(std::move(svg));
  response.headers.front().second = "image/svg+xml";
  return response;
}

http::Response changes(Service& service, const Call& call) {
  QueryFields fields{call.request, {"known", "reading", "view"}};
  const auto days = DateRange::parse(fields.text("known"));
  if (!days)
    fields.refuse({ErrorCode::invalid_input, "expected two days, A..B: " + days.error().message, "known"});
  const bool here = fields.word("reading", {"publicly", "here"}) == "here";
  const auto view = actors::parse_view(fields.text("view", "best-graded"));
  if (!view) fields.refuse(view.error());
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto reading = here ? actors::Known::Reading::here : actors::Known::Reading::publicly;
  const auto edition = service.editions.at({}).value();
  const auto& statements = edition->statements();
  const auto found = changes_between(statements, days->first, days->last, reading, *view);
  return json_answer([&](JsonWriter& json) {
    write_actor(
        json,
        {statements, {}, {days->last, {reading, days->last}, *view}, rows_of_changes(statements, found)});
  });
}

/// Groups and persons with their names, each once.
struct Listed {
  std::string name;
  std::string_view kind;
  std::size_t statements = 0;
};
std::vector<Listed> list_actors(const actors::StatementBase& base, const std::string& part) {
  const auto wanted = text::name_key(part);
  std::map<actors::Cluster, Listed> found;
  for (actors::NodeIndex node = 0; node < base.nodes().size(); ++node) {
    const auto& it = base.nodes()[node];
    if (it.kind != actors::NodeClass::group && it.kind != actors::NodeClass::person) continue;
    const auto fits = [&](const std::string& name) {
      return (!wanted.empty() && text::name_key(name).find(wanted) != std::string::npos) ||
             name.find(part) != std::string::npos;
    };
    if (!part.empty() && std::none_of(it.names.begin(), it.names.end(), fits)) continue;
    const auto cluster = cluster_of(base, node, {});
    auto& listed = found[cluster];
    if (!listed.name.empty()) continue;
    listed.name = name_of(base, cluster, {});
    listed.kind = name_of(class_of(base, cluster));
    for (const auto member : cluster.nodes) listed.statements += base.about(member).size();
  }
  std::vector<Listed> list;
  for (auto& [cluster, listed] : found) list.push_back(std::move(listed));
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return std::tie(b.statements, a.name) < std::tie(a.statements, b.name);
  });
  return list;
}

http::Response actor_list(Service& service, const Call& call) {
  QueryFields fields{call.request, {"q", "edition"}};
  const auto part = fields.text("q"), asked = fields.text("edition");
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto edition = service.editions.at(asked);
  if (!edition) return problem_of_query(call.request, edition.error());
  const auto list = list_actors((*edition)->statements(), part);
  return json_answer([&](JsonWriter& json) {
    json.begin_object().member("edition", (*edition)->edition());
    json.member("total", static_cast<std::uint64_t>(list.size())).key("actors").begin_array();
    for (std::size_t i = 0; i < std::min(list.size(), limits::api_actors); ++i) {
      json.begin_object().member("name", list[i].name).member("kind", list[i].kind);
      json.member("statements", static_cast<std::uint64_t>(list[i].statements)).end_object();
    }
    json.end_array().end_object();
  });
}

}  // namespace

void add_actor_routes(Router& router, Service& service) {
  router.add(get_route(service, "/api/v1/actors", actor_list));
  router.add(get_route(service, "/api/v1/actors/{name}", actor));
  router.add(get_route(service, "/api/v1/actors/{name}/page", page));
  router.add(get_route(service, "/api/v1/actors/{name}/picture", picture));
  router.add(get_route(service, "/api/v1/actor-changes", changes));
}

}  // namespace sanad::api
