// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/reconcile.h"

#include <algorithm>

#include "sanad/figures/columns.h"
#include "sanad/geo/gazetteer.h"
#include "sanad/node/load.h"
#include "sanad/reconcile/reconciler.h"
#include "sanad/records/stix_object.h"
#include "written_entry.h"

namespace sanad::node {
namespace {

void count_roles(const reconcile::IncidentRegister& incidents, ReconcileOutcome& outcome) {
  outcome.incidents = incidents.incidents();
  const auto& members = incidents.members;
  for (std::size_t first = 0; first < members.size();) {
    auto last = first;
    while (last < members.size() && members[last].incident == members[first].incident) ++last;
    if (last - first > 1) outcome.merged += last - first;
    for (; first < last; ++first) {
      outcome.aggregates += members[first].role == reconcile::Role::aggregate;
      outcome.parts += members[first].role == reconcile::Role::part;
    }
  }
  for (const auto& pair : incidents.pairs) outcome.review += pair.band == reconcile::Band::review;
}

}  // namespace

ReconcileOutcome reconcile_base(store::Store& base, unsigned threads, const Context& context) {
  const auto started = context.clock.now();
  const auto& gazetteer = geo::Gazetteer::built_in();
  auto transaction = base.begin();
  const auto& view = transaction->view();

  reconcile::Reconciler reconciler{gazetteer, {threads}};
  figures::Columns::Builder builder{gazetteer};
  for (const auto& [name, source] : load_sources(view)) {
    reconciler.declare(source);
    builder.declare(source);
  }
  ReconcileOutcome outcome;
  const auto total = view.count("incident");
  for_each_account(view, [&](const records::Account& account) {
    reconciler.add(account);
    builder.add(account);
    if ((++outcome.records & 0xFFFU) == 0)
      context.progress.update("reading accounts", outcome.records, total);
  });
  for (const auto& decision : load_decisions(view)) reconciler.decide(decision);
  context.progress.update("comparing", 0, 0);
  const auto& incidents = reconciler.run();
  count_roles(incidents, outcome);

  context.progress.update("writing the register", 0, 0);
  transaction->save_incidents(incidents);
  transaction->save_derived("columns", std::move(builder).build(incidents).save());
  outcome.edition = transaction->commit("reconcile", incidents.rule_version);
  context.progress.finish();
  outcome.seconds = static_cast<double>(context.clock.now().micros - started.micros) / 1e6;
  context.log.event("reconcile", {{"records", std::to_string(outcome.records)},
                                  {"incidents", std::to_string(outcome.incidents)},
                                  {"edition", std::to_string(outcome.edition)}});
  return outcome;
}

Result<store::Sequence> decide(store::Store& base, std::string_view a, std::string_view b, bool same,
                               std::string_view reason, std::string_view by, const Context& context,
                               std::string_view request) {
  if (reason.empty())
    return fail(ErrorCode::invalid_input, "expected a reason, found none; say why with --reason");
  if (by.empty())
    return fail(ErrorCode::invalid_input, "expected a name, found none; say who decides with --by");
  auto transaction = base.begin();
  records::AnalystDecision decision;
  decision.same = same;
  decision.by = by;
  decision.reason = reason;
  decision.at = context.clock.now();
  for (const auto& [text, id] : {std::pair{a, &decision.a}, std::pair{b, &decision.b}}) {
    const auto record = find_record(transaction->view(), text);
    if (!record) return tl::unexpected{record.error()};
    if (record->withdrawn || !records::account_of(record->body)) {
      return fail(ErrorCode::invalid_input,
                  "expected an account that is in force, found " + record->id.to_string());
    }
    *id = record->id;
  }
  if (decision.a == decision.b)
    return fail(ErrorCode::conflict, "expected two accounts, found the same one twice");
  if (decision.b < decision.a) std::swap(decision.a, decision.b);
  transaction->put(records::to_object(decision), std::nullopt);
  transaction->exchange().ledger().append(
      written_entry({"decide",
                     by,
                     request,
                     decision.a,
                     {{"other", decision.b.to_string()}, {"decision", same ? "same" : "apart"}}},
                    decision.at));
  return transaction->commit("decide", same ? "same" : "apart");
}

}  // namespace sanad::node
