// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/ledger_json.h"

#include "json_parts.h"
#include "sanad/node/recall.h"

namespace sanad::api {
void write_holding(JsonWriter& json, const node::Holding& holding) {
  json.begin_object().member("partner", holding.partner).member("collection", holding.collection);
  json.member("id", holding.id.to_string()).member("version", holding.version.to_string());
  json.member("content", holding.content.to_hex()).member("rule", holding.rule);
  json.member("line", holding.line).member("sent", holding.at.to_string());
  json.member("shown", holding.shown).member("derived", holding.derived_from);
  if (!holding.recall.empty()) json.member("recall", holding.recall);
  json.end_object();
}

void write_ledger_report(JsonWriter& json, const node::LedgerReport& report) {
  json.begin_object().member("lines", report.lines).member("digest", report.digest.to_hex());
  json.member("deliveries", report.deliveries);
  json.member("checkpoints", static_cast<std::uint64_t>(report.checkpoints));
  write_texts(json, "findings", report.findings);
  json.member("whole", report.findings.empty()).end_object();
}

void write_judged(JsonWriter& json, const node::JudgedObject& object) {
  json.begin_object().member("id", object.id.to_string()).member("verdict", object.verdict);
  json.member("rule", object.rule).member("explanation", object.explanation);
  write_texts(json, "collections", object.collections);
  if (object.expires) json.member("expires", object.expires->to_string());
  json.end_object();
}

void write_accepted(JsonWriter& json, std::string_view partner, const node::AcceptedLedger& accepted) {
  json.begin_object().member("partner", partner);
  if (accepted.from) {
    json.member("line", accepted.from->no).member("digest", accepted.from->digest.to_hex());
    json.member("signed", accepted.from->time.to_string());
  }
  json.member("set_aside", static_cast<std::uint64_t>(accepted.set_aside)).end_object();
}

std::vector<PartnerProgress> partner_progress(const store::Snapshot& snapshot,
                                              const exchange::NodeConfig& config) {
  std::vector<PartnerProgress> list;
  const auto& exchange = snapshot.exchange();
  for (const auto& partner : config.partners) {
    const auto& policy = partner.policy;
    PartnerProgress progress;
    progress.name = policy.name;
    if (const auto known = exchange.decisions().state(policy.name)) progress.evaluated = known->evaluated;
    for (const auto& collection : policy.collections) {
      progress.offered += exchange.items().count({policy.name, collection});
    }
    progress.recalls_open = node::unanswered_recalls(snapshot, policy.name).size();
    store::HeldFilter open;
    open.partner = policy.name;
    open.state = store::HeldState::open;
    progress.held = exchange.arrivals().count_held(open);
    if (const auto may = node::may_exchange(exchange, config, policy.name); !may)
      progress.stopped = may.error().message;
    list.push_back(std::move(progress));
  }
  return list;
}

void write_progress(JsonWriter& json, const PartnerProgress& progress) {
  json.begin_object().member("partner", progress.name).member("evaluated", progress.evaluated);
  json.member("offered", progress.offered).member("recalls_open", progress.recalls_open);
  json.member("held", progress.held);
  if (!progress.stopped.empty()) json.member("stopped", progress.stopped);
  json.end_object();
}

}  // namespace sanad::api
