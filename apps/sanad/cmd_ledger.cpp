// SPDX-License-Identifier: Apache-2.0
#include "cmd_ledger.h"

#include <ostream>
#include <vector>

#include "open_node.h"
#include "output.h"
#include "sanad/api/ledger_json.h"
#include "sanad/node/witness.h"

namespace sanad::app {
namespace {

void print_holdings(const std::vector<node::Holding>& holdings, const Shell& shell) {
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().key("holdings").begin_array();
      for (const auto& holding : holdings) api::write_holding(json, holding);
      json.end_array().end_object();
    });
    return;
  }
  TextTable table{
      {{"line", Align::right}, {"sent"}, {"partner"}, {"collection"}, {"object"}, {"version"}, {"now"}}};
  for (const auto& holding : holdings) {
    const std::string now = !holding.recall.empty() ? "recalled, " + holding.recall
                            : holding.shown         ? "may read it"
                                                    : "replaced";
    table.row({std::to_string(holding.line), holding.at.to_string(), holding.partner, holding.collection,
               holding.id.to_string() + (holding.derived_from ? " (derived)" : ""),
               holding.version.to_string(), now});
  }
  print_table(table, shell);
}

exchange::LedgerEntry question(const WhyNotArgs& args, const node::JudgedObject& object, Timestamp now) {
  exchange::LedgerEntry entry;
  entry.time = now;
  entry.action = exchange::LedgerAction::withheld;
  entry.actor = "command";
  entry.partner = args.partner;
  entry.object = object.id;
  entry.rule = object.rule;
  entry.more = {{"verdict", object.verdict}};
  return entry;
}

}  // namespace

Exit run(const LedgerVerifyArgs& args, const Shell& shell) {
  const auto config = load_config(args.config, shell.global.base);
  if (!config) return shell.fail(config.error());
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto report = node::verify_ledger(*(*base)->snapshot(), config->config);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_ledger_report(json, report); });
  } else {
    for (const auto& finding : report.findings) shell.out << printable(finding) << '\n';
    shell.out << (report.findings.empty() ? "whole: "
                                          : std::to_string(report.findings.size()) + " findings in ")
              << report.lines << " lines, " << report.deliveries << " deliveries, " << report.checkpoints
              << " checkpoints\n";
    if (report.lines > 0) shell.out << "last line: " << report.digest.to_hex() << '\n';
  }
  return report.findings.empty() ? Exit::ok : Exit::finding;
}

Exit run(const WhoHasArgs& args, const Shell& shell) {
  const auto id = records::ObjectId::parse(args.id);
  if (!id) return shell.fail(id.error());
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  print_holdings(node::who_has(*(*base)->snapshot(), *id), shell);
  return Exit::ok;
}

Exit run(const WhatHasArgs& args, const Shell& shell) {
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  std::vector<node::Holding> holdings;
  node::what_has(*(*base)->snapshot(), args.partner,
                 [&](const node::Holding& holding) { holdings.push_back(holding); });
  print_holdings(holdings, shell);
  return Exit::ok;
}

Exit run(const WhyNotArgs& args, const Shell& shell) {
  const auto id = records::ObjectId::parse(args.id);
  if (!id) return shell.fail(id.error());
  const auto ours = open_node(args.config, shell);
  if (!ours) return shell.fail(ours.error());
  const auto now = shell.context.clock.now();
  const auto object =
      node::why_not(*ours->base->snapshot(), ours->config(), ours->key.public_key(), args.partner, *id, now);
  if (!object) return shell.fail(object.error());
  const auto transaction = ours->base->begin();
  transaction->exchange().ledger().append(question(args, *object, now));
  transaction->commit("why-not", args.partner);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_judged(json, *object); });
  } else {
    shell.out << object->verdict << " (" << object->rule << "): " << printable(object->explanation) << '\n';
  }
  return Exit::ok;
}

Exit run(const LedgerAcceptArgs& args, const Shell& shell) {
  const auto config = load_config(args.config, shell.global.base);
  if (!config) return shell.fail(config.error());
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto transaction = (*base)->begin();
  const auto accepted = node::accept_ledger(*transaction, config->config, args.partner, args.by, args.reason,
                                            shell.context.clock.now());
  if (!accepted) return shell.fail(accepted.error());
  transaction->commit("checkpoint", args.partner);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_accepted(json, args.partner, *accepted); });
  } else {
    shell.out << "Exchange with " << args.partner << " goes on from ";
    if (accepted->from) {
      shell.out << "line " << accepted->from->no << " of its ledger, signed at "
                << accepted->from->time.to_string();
    } else {
      shell.out << "what it signs next";
    }
    shell.out << "; set aside as proof: " << accepted->set_aside << '\n';
  }
  return Exit::ok;
}

}  // namespace sanad::app
