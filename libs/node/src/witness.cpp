// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/witness.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include "sanad/core/limits.h"
#include "sanad/exchange/ledger_entry.h"

namespace sanad::node {
namespace {

using exchange::Checkpoint;

/// What was set aside is remembered by its digest, with the line that says who did it.
const std::string channel = "checkpoint";
constexpr std::string_view set_aside = "set-aside ";
constexpr std::int64_t micros_per_second = 1'000'000;

std::string mark_of(const Checkpoint& checkpoint) {
  return std::string{set_aside} + sha256(to_text(checkpoint)).to_hex();
}

Result<const exchange::PartnerConfig*> find(const exchange::NodeConfig& config, std::string_view partner) {
  const auto* known = config.partner(partner);
  if (known != nullptr) return known;
  return fail(ErrorCode::not_found, "expected a partner of the configuration, found another name",
              std::string{partner});
}

exchange::LedgerEntry entry_of(std::string_view partner, std::string rule, Timestamp now,
                               const std::optional<Checkpoint>& checkpoint) {
  exchange::LedgerEntry entry;
  entry.time = now;
  entry.action = exchange::LedgerAction::checkpoint;
  entry.actor = "node";
  entry.partner = partner;
  entry.rule = std::move(rule);
  if (checkpoint) {
    entry.more = {{"digest", checkpoint->digest.to_hex()}, {"line", std::to_string(checkpoint->no)}};
  }
  return entry;
}

/// A line, and the mark by which a server sees that there is something new to look at.
store::LedgerLine note(store::Exchange& exchange, exchange::LedgerEntry entry) {
  const auto partner = entry.partner;
  const auto now = entry.time;
  auto line = exchange.ledger().append(std::move(entry));
  exchange.sync_state().set_cursor({partner, channel, "last"}, {std::to_string(line.no), now});
  return line;
}

bool agrees(const store::LedgerView& ledger, const Checkpoint& own) {
  const auto line = ledger.line(own.no);
  return own.digest == (line ? line->digest : Digest{});
}

std::string broken(const Checkpoint& own) {
  return fmt::format("ledger line {}: expected the digest that this node signed for it on {}, found another",
                     own.no, own.time.to_string());
}

tl::unexpected<Error> stopped_by_own(std::string_view partner, const Checkpoint& own) {
  return fail(ErrorCode::conflict,
              fmt::format("Exchange with {} is stopped by the rule own-ledger: {}. Partners would see two "
                          "histories; `sanad ledger verify` lists what is not whole.",
                          partner, broken(own)));
}

/// Kept, it would stand before all that the partner signs until then, and no person's word could undo that.
Result<void> not_ahead(const Checkpoint& shown, Timestamp now) {
  if (shown.time.micros <= now.micros + limits::clock_skew_seconds * micros_per_second) return {};
  return fail(ErrorCode::invalid_input,
              fmt::format("The rule future: expected a checkpoint of a time up to {} seconds after now, {}, "
                          "found {}; a clock is wrong, here or there. It is not kept",
                          limits::clock_skew_seconds, now.to_string(), shown.time.to_string()));
}

/// The newest that we signed, if the ledger has no news since. Lines on checkpoints are none: two nodes that
/// show each other theirs would never come to an end.
std::optional<Checkpoint> signed_already(const store::Snapshot& snapshot, const exchange::PublicKey& key) {
  const auto& exchange = snapshot.exchange();
  const auto newest = exchange.sync_state().last_checkpoint("");
  if (!newest || newest->key != key) return std::nullopt;
  bool news = !agrees(exchange.ledger(), *newest);
  exchange.ledger().for_each(newest->no, [&](const store::LedgerLine& line) {
    const auto entry = exchange::read_ledger_entry(line.text);
    news = news || !entry || entry->action != exchange::LedgerAction::checkpoint;
    return !news;
  });
  return news ? std::nullopt : newest;
}

/// From the latest back, whatever contradicts what was kept so far goes; the first that is kept is the
/// latest.
std::pair<std::vector<Checkpoint>, std::vector<Checkpoint>> kept_and_aside(const exchange::PublicKey& key,
                                                                           std::vector<Checkpoint> shown) {
  std::stable_sort(shown.begin(), shown.end(), [](const Checkpoint& a, const Checkpoint& b) {
    return std::pair{a.time, a.no} > std::pair{b.time, b.no};
  });
  std::pair<std::vector<Checkpoint>, std::vector<Checkpoint>> result;
  for (auto& checkpoint : shown) {
    auto& list = compare(key, result.first, checkpoint) ? result.second : result.first;
    list.push_back(std::move(checkpoint));
  }
  return result;
}

}  // namespace

Result<Checkpoint> make_checkpoint(store::Store& store, const exchange::SigningKey& key, Timestamp now) {
  if (auto known = signed_already(*store.snapshot(), key.public_key())) return *known;
  const auto transaction = store.begin();
  auto& exchange = transaction->exchange();
  const auto last = exchange.ledger().last().value_or(store::LedgerLine{});
  if (const auto newest = exchange.sync_state().last_checkpoint("")) {
    if (!agrees(exchange.ledger(), *newest)) return fail(ErrorCode::conflict, broken(*newest));
    now = std::max(now, newest->time);
  }
  const auto checkpoint = exchange::sign_checkpoint(key, last.no, last.digest, now);
  exchange.sync_state().add_checkpoint("", checkpoint);
  transaction->commit("checkpoint", "");
  return checkpoint;
}

Result<void> take_checkpoint(store::Transaction& transaction, const exchange::NodeConfig& config,
                             std::string_view partner, const Checkpoint& shown, Timestamp now) {
  const auto known = find(config, partner);
  if (!known) return tl::unexpected{known.error()};
  auto& exchange = transaction.exchange();
  auto& state = exchange.sync_state();
  if (state.cursor({std::string{partner}, channel, mark_of(shown)})) return {};
  if (auto sound = not_ahead(shown, now); !sound) return sound;
  const auto alarm = compare((*known)->policy.key, checkpoints_in_force(state, partner), shown);
  if (!state.add_checkpoint(partner, shown) && !alarm) return {};
  note(exchange,
       entry_of(partner, alarm ? std::string{name_of(alarm->fault)} : std::string{"shown"}, now, shown));
  if (alarm) return fail(ErrorCode::conflict, alarm->message, std::string{partner});
  return {};
}

std::vector<Checkpoint> checkpoints_in_force(const store::SyncStateView& state, std::string_view partner) {
  auto shown = state.checkpoints(partner);
  std::set<std::string> aside;
  for (const auto& [key, cursor] : state.cursors(partner)) {
    if (key.channel == channel && key.direction.starts_with(set_aside)) aside.insert(key.direction);
  }
  if (!aside.empty()) {
    std::erase_if(shown, [&](const Checkpoint& checkpoint) { return aside.contains(mark_of(checkpoint)); });
  }
  return shown;
}

std::vector<std::string> broken_own_checkpoints(const store::ExchangeView& exchange) {
  std::vector<std::string> found;
  for (const auto& own : exchange.sync_state().checkpoints("")) {
    if (!holds(own) || !agrees(exchange.ledger(), own)) found.push_back(broken(own));
  }
  return found;
}

Result<void> may_exchange(const store::ExchangeView& exchange, const exchange::NodeConfig& config,
                          std::string_view partner) {
  const auto known = find(config, partner);
  if (!known) return tl::unexpected{known.error()};
  const std::string name{partner};
  const auto shown = checkpoints_in_force(exchange.sync_state(), partner);
  if (const auto alarms = contradictions((*known)->policy.key, shown); !alarms.empty()) {
    const auto& alarm = alarms.front();
    return fail(
        ErrorCode::conflict,
        fmt::format("Exchange with {0} is stopped by the rule {1}: {2}. Ask {0} what happened; once a "
                    "person is satisfied, `sanad ledger accept {0} --reason TEXT` goes on from what it "
                    "signed last.",
                    name, name_of(alarm.fault), alarm.message));
  }
  for (const auto& own : exchange.sync_state().checkpoints("")) {
    if (!agrees(exchange.ledger(), own)) return stopped_by_own(partner, own);
  }
  return {};
}

Result<void> own_ledger_stands(const store::ExchangeView& exchange, std::string_view partner) {
  const auto own = exchange.sync_state().last_checkpoint("");
  if (own && !agrees(exchange.ledger(), *own)) return stopped_by_own(partner, *own);
  return {};
}

Result<AcceptedLedger> accept_ledger(store::Transaction& transaction, const exchange::NodeConfig& config,
                                     std::string_view partner, std::string_view by, std::string_view reason,
                                     Timestamp now) {
  const auto known = find(config, partner);
  if (!known) return tl::unexpected{known.error()};
  if (by.empty() || reason.empty())
    return fail(ErrorCode::invalid_input, "expected the name of a person and a reason, found none");
  const std::string name{partner};
  auto& exchange = transaction.exchange();
  auto& state = exchange.sync_state();
  const auto [kept, aside] = kept_and_aside((*known)->policy.key, checkpoints_in_force(state, partner));
  if (aside.empty()) {
    return fail(ErrorCode::not_found, "expected checkpoints that contradict each other, found none", name);
  }
  AcceptedLedger accepted;
  if (!kept.empty()) accepted.from = kept.front();
  accepted.set_aside = aside.size();
  auto entry = entry_of(partner, "accepted", now, accepted.from);
  entry.actor = by;
  entry.more.emplace("reason", reason);
  entry.more.emplace("set_aside", std::to_string(aside.size()));
  const auto line = note(exchange, std::move(entry));
  for (const auto& checkpoint : aside) {
    state.set_cursor({name, channel, mark_of(checkpoint)}, {std::to_string(line.no), now});
  }
  return accepted;
}

std::string last_word(const store::SyncStateView& state, std::string_view partner) {
  const auto cursor = state.cursor({std::string{partner}, channel, "last"});
  return cursor ? cursor->value : std::string{};
}

}  // namespace sanad::node
