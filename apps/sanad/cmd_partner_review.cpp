// SPDX-License-Identifier: Apache-2.0
#include "cmd_partner_review.h"

#include <ostream>

#include "open_node.h"
#include "output.h"
#include "sanad/api/exchange_json.h"
#include "sanad/api/sync_json.h"
#include "sanad/exchange/ledger_entry.h"

namespace sanad::app {
namespace {

std::string name_in(const std::string& body) {
  const auto json = Json::parse(body);
  return json && json->is_object() ? std::string{json->text("name")} : std::string{};
}

void print_held(const std::vector<store::Held>& list, const store::Snapshot& snapshot, const Shell& shell) {
  if (shell.format() == Format::csv) {
    TextTable table{{{"no"}, {"partner"}, {"rule"}, {"object"}, {"version"}, {"state"}}};
    for (const auto& held : list) {
      table.row({std::to_string(held.no), held.partner, held.rule, held.id.to_string(),
                 held.version.to_string(), std::string{api::name_of(held.state)}});
    }
    print_table(table, shell);
    return;
  }
  for (const auto& held : list) {
    shell.out << held.no << "  " << printable(held.partner) << "  " << printable(held.rule) << "  "
              << held.id.to_string() << "  " << held.version.to_string();
    if (held.state != store::HeldState::open) {
      shell.out << "  " << api::name_of(held.state) << " by " << printable(held.decided_by);
    }
    shell.out << '\n';
    if (const auto name = name_in(held.body); !name.empty()) shell.out << "    " << printable(name) << '\n';
    shell.out << "    " << printable(held.message) << '\n';
    const auto here = snapshot.get(held.id);
    if (here && !here->withdrawn) {
      const auto name = name_in(here->body);
      shell.out << "    here: " << here->modified.to_string() << (name.empty() ? "" : "  ") << printable(name)
                << '\n';
    }
  }
}

/// A person's word is a line of the ledger, with who gave it.
void note_word(store::Transaction& transaction, const store::Held& held, const std::string& by,
               const std::string& word, Timestamp now) {
  exchange::LedgerEntry entry;
  entry.time = now;
  entry.action = exchange::LedgerAction::written;
  entry.actor = by;
  entry.partner = held.partner;
  entry.collection = held.collection;
  entry.object = held.id;
  entry.modified = held.version;
  entry.content = held.digest;
  entry.rule = held.rule;
  entry.more = {{"held", std::to_string(held.no)}, {"word", word}};
  transaction.exchange().ledger().append(std::move(entry));
}

Result<store::Held> open_held(store::Transaction& transaction, std::int64_t number) {
  auto held = transaction.exchange().arrivals().held(number);
  if (!held || held->state != store::HeldState::open) {
    return sanad::fail(ErrorCode::not_found,
                       "expected something that waits for a decision, found none with number " +
                           std::to_string(number) + "; `sanad partner quarantine` lists them");
  }
  return *std::move(held);
}

}  // namespace

Exit run(const PartnerHeldArgs& args, const Shell& shell) {
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = (*base)->snapshot();
  store::HeldFilter filter;
  if (!args.partner.empty()) filter.partner = args.partner;
  filter.kind = args.conflicts ? store::HeldKind::conflict : store::HeldKind::quarantine;
  if (!args.all) filter.state = store::HeldState::open;
  filter.limit = args.limit;
  const auto& arrivals = snapshot->exchange().arrivals();
  const auto list = arrivals.held(filter);
  const auto total = arrivals.count_held(filter);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().member("total", total).key("held").begin_array();
      for (const auto& held : list) api::write_held(json, held);
      json.end_array().end_object();
    });
    return Exit::ok;
  }
  print_held(list, *snapshot, shell);
  if (shell.format() == Format::text) {
    shell.out << list.size() << " of " << total << (args.all ? "." : " that wait.");
    if (!list.empty() && !args.all) shell.out << " Settle with: sanad partner accept|reject NUMBER...";
    shell.out << '\n';
  }
  return Exit::ok;
}

Exit run(const PartnerAcceptArgs& args, const Shell& shell) {
  const auto ours = open_node(args.config, shell);
  if (!ours) return shell.fail(ours.error());
  auto transaction = ours->base->begin();
  for (const auto number : args.numbers) {
    const auto held = open_held(*transaction, number);
    if (!held) return shell.fail(held.error());
    auto receiver = node::Receiver::open(*transaction, ours->config(), ours->key.public_key(),
                                         {held->partner, held->collection, args.by}, shell.context.clock);
    if (!receiver) return shell.fail(receiver.error());
    const auto accepted = receiver->accept(*held, args.by);
    if (!accepted) return shell.fail(accepted.error());
    note_word(*transaction, *held, args.by, "accept", shell.context.clock.now());
  }
  transaction->commit("accept", args.by);
  shell.out << args.numbers.size() << " accepted\n";
  return Exit::ok;
}

Exit run(const PartnerRejectArgs& args, const Shell& shell) {
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  auto transaction = (*base)->begin();
  for (const auto number : args.numbers) {
    const auto held = open_held(*transaction, number);
    if (!held) return shell.fail(held.error());
    transaction->exchange().arrivals().decide_held(number, store::HeldState::rejected, args.by);
    note_word(*transaction, *held, args.by, "reject", shell.context.clock.now());
  }
  transaction->commit("reject", args.by);
  shell.out << args.numbers.size() << " rejected\n";
  return Exit::ok;
}

Exit run(const PartnerRecallsArgs& args, const Shell& shell) {
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  store::RecallFilter filter;
  if (!args.partner.empty()) filter.partner = args.partner;
  if (args.open) {
    filter.direction = store::RecallDirection::out;
    filter.state = store::RecallState::pending;
  }
  const auto list = (*base)->snapshot()->exchange().recalls().list(filter);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().key("recalls").begin_array();
      for (const auto& recall : list) api::write_recall(json, recall);
      json.end_array().end_object();
    });
    return Exit::ok;
  }
  TextTable table{{{"way"}, {"partner"}, {"at"}, {"object"}, {"state"}, {"answer"}}};
  for (const auto& recall : list) {
    table.row({recall.direction == store::RecallDirection::in ? "in" : "out", recall.partner,
               recall.at.to_string(), recall.object.to_string(), std::string{store::name_of(recall.state)},
               recall.answer});
  }
  print_table(table, shell);
  return Exit::ok;
}

}  // namespace sanad::app
