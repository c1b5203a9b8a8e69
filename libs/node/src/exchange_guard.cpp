// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/exchange_guard.h"

#include <utility>

#include "sanad/node/witness.h"

namespace sanad::node {

ExchangeGuard::ExchangeGuard(store::Store& store, const exchange::NodeConfig& config,
                             const exchange::SigningKey& key, const Clock& clock)
    : store_{store}, config_{config}, key_{key}, clock_{clock} {}

Result<void> ExchangeGuard::may_exchange(std::string_view partner) {
  const auto snapshot = store_.snapshot();
  auto word = last_word(snapshot->exchange().sync_state(), partner);
  const std::lock_guard lock{looking_};
  const auto found = seen_.find(partner);
  if (found == seen_.end() || found->second.word != word) {
    const auto may = node::may_exchange(snapshot->exchange(), config_, partner);
    seen_[std::string{partner}] = {std::move(word), may ? std::nullopt : std::optional{may.error()}};
  }
  const auto& stopped = seen_.find(partner)->second.stopped;
  if (stopped) return tl::unexpected{*stopped};
  // A break in our own ledger comes without a word of the partner.
  return own_ledger_stands(snapshot->exchange(), partner);
}

Result<std::string> ExchangeGuard::own() {
  const auto checkpoint = make_checkpoint(store_, key_, clock_.now());
  if (!checkpoint) return tl::unexpected{checkpoint.error()};
  return to_text(*checkpoint);
}

Result<void> ExchangeGuard::take(std::string_view partner, std::string_view checkpoint) {
  const auto read = exchange::read_checkpoint(checkpoint);
  if (!read) return tl::unexpected{read.error()};
  const auto transaction = store_.begin();
  const auto& state = transaction->exchange().sync_state();
  const auto before = last_word(state, partner);
  const auto taken = take_checkpoint(*transaction, config_, partner, *read, clock_.now());
  if (!taken && taken.error().code != ErrorCode::conflict) return taken;
  const auto after = last_word(state, partner);
  transaction->commit("checkpoint", std::string{partner});
  if (taken) keep_fine(partner, before, after);
  return {};
}

/// What was compared with all before it and contradicts none changes nothing: no need to look at all again.
void ExchangeGuard::keep_fine(std::string_view partner, const std::string& before, const std::string& after) {
  const std::lock_guard lock{looking_};
  const auto found = seen_.find(partner);
  if (found != seen_.end() && found->second.word == before && !found->second.stopped)
    found->second.word = after;
}

}  // namespace sanad::node
