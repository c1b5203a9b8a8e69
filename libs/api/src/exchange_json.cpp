// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/exchange_json.h"

#include <string_view>

#include "json_parts.h"

namespace sanad::api {
namespace {

void write_time(JsonWriter& json, std::string_view name, const std::optional<Timestamp>& time) {
  json.key(name);
  time ? json.value(time->to_string()) : json.null();
}

void write_rule(JsonWriter& json, const exchange::DryRunRule& rule) {
  json.begin_object().member("rule", name_of(rule.rule)).member("outcome", name_of(rule.outcome));
  json.member("objects", rule.objects).key("by_type").begin_object();
  for (const auto& [type, count] : rule.by_type) json.member(type, count);
  json.end_object().key("examples").begin_array();
  for (const auto& example : rule.examples) {
    json.begin_object().member("id", example.id.to_string()).member("why", example.why).end_object();
  }
  json.end_array().end_object();
}

}  // namespace

void write_partner(JsonWriter& json, const exchange::PartnerConfig& partner) {
  const auto& policy = partner.policy;
  json.begin_object().member("name", policy.name).member("title", policy.title);
  write_texts(json, "organisations", policy.organisations);
  json.member("clearance", records::label_of(policy.clearance));
  write_texts(json, "collections", policy.collections);
  json.member("inbox", policy.inbox);
  write_texts(json, "deny_sources", policy.deny_sources);
  write_texts(json, "caveats", policy.caveats);
  json.member("k", static_cast<std::uint64_t>(policy.k))
      .member("disclose_withheld", policy.disclose_withheld)
      .member("may_pass_on", policy.may_pass_on)
      .member("encrypted", policy.encrypted)
      .member("on_recall", name_of(policy.on_recall))
      .member("pulled_from", !partner.url.empty())
      .end_object();
}

void write_dry_run(JsonWriter& json, const exchange::DryRun& run) {
  json.begin_object().member("partner", run.partner).member("policy", run.policy.to_hex());
  json.member("objects", run.objects).member("released", run.released).member("derived", run.derived);
  json.member("withheld", run.withheld).key("collections").begin_array();
  for (const auto& collection : run.collections) {
    json.begin_object().member("name", collection.name).member("objects", collection.objects).end_object();
  }
  json.end_array().key("rules").begin_array();
  for (const auto& rule : run.rules) write_rule(json, rule);
  json.end_array();
  write_time(json, "first_expiry", run.first_expiry);
  json.end_object();
}

void write_ledger_line(JsonWriter& json, const store::LedgerLine& line) {
  json.begin_object().member("no", line.no).member("digest", line.digest.to_hex());
  json.key("entry").raw(line.text).end_object();
}

void write_recall(JsonWriter& json, const store::Recall& recall) {
  json.begin_object()
      .member("direction", recall.direction == store::RecallDirection::out ? "out" : "in")
      .member("partner", recall.partner)
      .member("notice", recall.notice.to_string())
      .member("object", recall.object.to_string())
      .member("reason", recall.reason)
      .member("at", recall.at.to_string())
      .member("state", name_of(recall.state));
  write_time(json, "answered", recall.answered);
  json.member("answer", recall.answer).end_object();
}

}  // namespace sanad::api
