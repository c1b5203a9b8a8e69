// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/exchange_routes.h"

#include <fmt/format.h>

#include "answers.h"
#include "read_number.h"
#include "routes.h"
#include "sanad/api/exchange_json.h"
#include "sanad/api/query_fields.h"
#include "sanad/core/limits.h"

namespace sanad::api {
namespace {

http::Response partners(const exchange::NodeConfig& config, const Call& call) {
  const QueryFields fields{call.request, {}};
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  return json_answer([&](JsonWriter& json) {
    json.begin_object().key("partners").begin_array();
    for (const auto& partner : config.partners) write_partner(json, partner);
    json.end_array().end_object();
  });
}

http::Response dry_run_of(const DryRunOf& dry_run, const Call& call) {
  const QueryFields fields{call.request, {}};
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto run = dry_run(call.in_path("name"));
  if (!run) return problem(call.request, run.error());
  return json_answer([&](JsonWriter& json) { write_dry_run(json, *run); });
}

struct WantedLines {
  std::string partner, object, action, actor;

  bool holds(const store::LedgerLine& line) const {
    if (partner.empty() && object.empty() && action.empty() && actor.empty()) return true;
    const auto entry = exchange::read_ledger_entry(line.text);
    if (!entry) return false;
    return (partner.empty() || partner == entry->partner) &&
           (action.empty() || action == name_of(entry->action)) && (actor.empty() || actor == entry->actor) &&
           (object.empty() || (entry->object && entry->object->to_string() == object));
  }
};

/// Lines before this one; the cursor is its number.
std::int64_t read_before(QueryFields& fields, std::int64_t newest) {
  const auto text = fields.text("cursor");
  if (text.empty()) return newest + 1;
  const auto before = read_number<std::int64_t>(text);
  if (before && *before > 0) return *before;
  fields.refuse(
      {ErrorCode::invalid_input, "expected the `next` of the page before, found another text", "cursor"});
  return newest + 1;
}

/// Newest first. A page looks at a bounded number of lines, so that it may be short and have a next
/// one.
http::Response ledger(Service& service, const Call& call) {
  constexpr std::uint64_t usual = 100;
  constexpr std::size_t lines_looked_at = 20 * limits::api_page;
  QueryFields fields{call.request, {"partner", "object", "action", "actor", "limit", "cursor"}};
  const WantedLines wanted{fields.text("partner"), fields.text("object"), fields.text("action"),
                           fields.text("actor")};
  const auto limit = fields.number("limit", usual, 1, limits::api_page);
  const auto snapshot = service.base.snapshot();
  const auto& lines = snapshot->exchange().ledger();
  const auto last = lines.last();
  const auto total = last ? last->no : 0;
  auto at = std::min(read_before(fields, total), total + 1) - 1;
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  return json_answer([&](JsonWriter& json) {
    json.begin_object().member("total", total).key("lines").begin_array();
    std::size_t shown = 0;
    for (std::size_t seen = 0; at > 0 && shown < limit && seen < lines_looked_at; --at, ++seen) {
      const auto line = lines.line(at);
      if (!line || !wanted.holds(*line)) continue;
      write_ledger_line(json, *line);
      ++shown;
    }
    json.end_array();
    if (at > 0) json.member("next", std::to_string(at + 1));
    json.end_object();
  });
}

http::Response recalls(Service& service, const Call& call) {
  QueryFields fields{call.request, {"partner", "direction"}};
  store::RecallFilter filter;
  if (auto partner = fields.text("partner"); !partner.empty()) filter.partner = std::move(partner);
  const auto direction = fields.word("direction", {"", "out", "in"});
  if (!direction.empty())
    filter.direction = direction == "out" ? store::RecallDirection::out : store::RecallDirection::in;
  if (fields.error()) return problem_of_query(call.request, *fields.error());
  const auto snapshot = service.base.snapshot();
  const auto list = snapshot->exchange().recalls().list(filter);
  if (list.size() > limits::api_figure_rows) {
    return problem_of_query(call.request,
                            {ErrorCode::limit_exceeded,
                             fmt::format("expected at most {} recalls, found {}: name a partner",
                                         limits::api_figure_rows, list.size()),
                             "partner"});
  }
  return json_answer([&](JsonWriter& json) {
    json.begin_object().key("recalls").begin_array();
    for (const auto& recall : list) write_recall(json, recall);
    json.end_array().end_object();
  });
}

}  // namespace

void add_exchange_routes(Router& router, Service& service, const exchange::NodeConfig& config,
                         DryRunOf dry_run) {
  router.add({http::Method::get, "/api/v1/partners", Role::reader,
              [&config](const Call& call) { return partners(config, call); }, 0});
  if (dry_run) {
    router.add({http::Method::get, "/api/v1/partners/{name}/dry-run", Role::releaser,
                [run = std::move(dry_run)](const Call& call) { return dry_run_of(run, call); }, 0});
  }
  router.add(get_route(service, "/api/v1/ledger", ledger, Role::analyst));
  router.add(get_route(service, "/api/v1/recalls", recalls));
}

}  // namespace sanad::api
