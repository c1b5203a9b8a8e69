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
  return stopped ? Result<void>{tl::unexpected{*stopped}} : Result<void>{};
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
  const auto taken = take_checkpoint(*transaction, config_, partner, *read, clock_.now());
  if (!taken && taken.error().code != ErrorCode::conflict) return taken;
  transaction->commit("checkpoint", std::string{partner});
  return {};
}

}  // namespace sanad::node
