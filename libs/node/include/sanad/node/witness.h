// SPDX-License-Identifier: Apache-2.0
/// Use case: nodes are witnesses of each other's ledgers. What a partner signs of its ledger is kept and
/// compared; a contradiction stops automatic exchange with it until a person has looked (docs/ledger.md).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/exchange/checkpoint.h"
#include "sanad/exchange/node_config.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Signs where the ledger stands and keeps that with it. Nothing new is signed while the key is the same and
/// no line was added but on checkpoints; times never go back, even if the clock does. conflict if the ledger
/// no longer holds what was signed last: a second history is not signed.
Result<exchange::Checkpoint> make_checkpoint(store::Store& store, const exchange::SigningKey& key,
                                             Timestamp now);

/// Keeps a checkpoint that a partner showed, with a line of the ledger; an alarm is kept too. not_found for
/// an unknown partner; conflict, with the alarm's words, if it contradicts its key or what it showed before;
/// invalid_input, and it is not kept, if its time is after `now` by more than limits::clock_skew_seconds
/// (rule "future").
Result<void> take_checkpoint(store::Transaction& transaction, const exchange::NodeConfig& config,
                             std::string_view partner, const exchange::Checkpoint& shown, Timestamp now);

/// What the partner showed, without what a person has set aside, in order of ledger line and time.
std::vector<exchange::Checkpoint> checkpoints_in_force(const store::SyncStateView& state,
                                                       std::string_view partner);
/// Lines that this node signed and that its ledger holds otherwise or not at all, and checkpoints of its own
/// whose signature does not hold, in words.
std::vector<std::string> broken_own_checkpoints(const store::ExchangeView& exchange);

/// conflict, which names the rule, both checkpoints and what to do, while what the partner showed contradicts
/// itself (rules "fork", "rollback", "other-key", "bad-signature") or our own ledger is not what we signed
/// (rule "own-ledger"). not_found for an unknown partner. About 80 us a checkpoint of the partner, 6 us one
/// of ours.
Result<void> may_exchange(const store::ExchangeView& exchange, const exchange::NodeConfig& config,
                          std::string_view partner);

/// The part of may_exchange() that can change without a word of a partner: conflict by the rule "own-ledger"
/// if the ledger no longer holds the line that this node signed last. Two look-ups.
Result<void> own_ledger_stands(const store::ExchangeView& exchange, std::string_view partner);

struct AcceptedLedger {
  /// The latest that the partner signed with the key it is known by; nullopt if it signed none.
  std::optional<exchange::Checkpoint> from;
  std::size_t set_aside = 0;  ///< that contradict it or a later one: kept as proof, compared no more
};
/// The word of a person who has looked: exchange goes on from what the partner signed last, or signs next.
/// One line of the ledger says who and why. not_found for an unknown partner or one that contradicts nothing;
/// invalid_input without a name or a reason.
Result<AcceptedLedger> accept_ledger(store::Transaction& transaction, const exchange::NodeConfig& config,
                                     std::string_view partner, std::string_view by, std::string_view reason,
                                     Timestamp now);

/// Changes whenever take_checkpoint() or accept_ledger() changed anything. One look-up.
std::string last_word(const store::SyncStateView& state, std::string_view partner);

}  // namespace sanad::node
