// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/sync.h"

#include <algorithm>
#include <utility>

#include "sanad/node/witness.h"
#include "sync_pull.h"
#include "sync_push.h"
#include "taxii_remote.h"

namespace sanad::node {
namespace {

/// Where our objects go: an inbox that is called so, else the first collection that may be written.
const RemotePlace* inbox_of(const std::vector<RemotePlace>& places) {
  const RemotePlace* first = nullptr;
  for (const auto& place : places) {
    if (!place.collection.can_write) continue;
    if (place.collection.alias.find("inbox") != std::string::npos) return &place;
    if (first == nullptr) first = &place;
  }
  return first;
}

/// What the partner's server answered is a finding about it, never a fault of the command line.
tl::unexpected<Error> by_partner(Error error, std::string_view partner) {
  if (error.code == ErrorCode::invalid_input) {
    error.code = ErrorCode::refused;
    error.where = std::string{partner} + (error.where.empty() ? "" : ": " + error.where);
  }
  return tl::unexpected{std::move(error)};
}

/// Keeps what the partner's server showed of its ledger. conflict as may_exchange() says if that contradicts
/// what it showed before; refused if it is no checkpoint or one that may not be kept: that ends the run, too.
Result<void> meet(const ThisNode& node, std::string_view partner, const std::vector<std::string>& shown,
                  Timestamp now) {
  bool alarm = false;
  for (const auto& text : shown) {
    const auto checkpoint = exchange::read_checkpoint(text);
    if (!checkpoint) return by_partner(checkpoint.error(), partner);
    const auto transaction = node.base.begin();
    const auto taken = take_checkpoint(*transaction, node.config, partner, *checkpoint, now);
    if (!taken && taken.error().code != ErrorCode::conflict) return by_partner(taken.error(), partner);
    alarm = alarm || !taken;
    transaction->commit("checkpoint", std::string{partner});
  }
  return alarm ? may_exchange(node.base.snapshot()->exchange(), node.config, partner) : Result<void>{};
}

}  // namespace

bool SyncOutcome::whole() const {
  const auto fine = [](const auto& part) { return part.problem.empty(); };
  return std::all_of(pulled.begin(), pulled.end(), fine) && std::all_of(pushed.begin(), pushed.end(), fine);
}

Result<SyncOutcome> sync_partner(const ThisNode& node, Offers& offers, std::string_view partner,
                                 http::Transport& transport, const SyncOptions& options,
                                 const Context& context) {
  const auto* known = node.config.partner(partner);
  if (known == nullptr) {
    return fail(ErrorCode::not_found,
                "expected a partner of the configuration, found '" + std::string{partner} + "'");
  }
  if (known->url.empty()) {
    return fail(ErrorCode::not_found, "The configuration gives no `url` for " + known->policy.name +
                                          "; without a network, use `sanad courier`.");
  }
  if (const auto may = may_exchange(node.base.snapshot()->exchange(), node.config, partner); !may)
    return tl::unexpected{may.error()};
  const auto own = make_checkpoint(node.base, node.key, context.clock.now());
  if (!own) return tl::unexpected{own.error()};
  TaxiiRemote remote{transport, known->url, to_text(*own)};
  const auto places = remote.places();
  if (!places) return by_partner(places.error(), partner);
  if (const auto met = meet(node, partner, remote.checkpoints(), context.clock.now()); !met)
    return tl::unexpected{met.error()};
  const auto* inbox = inbox_of(*places);
  SyncOutcome outcome;
  for (const auto& place : *places) {
    // What stands in our inbox there is what we sent.
    if (!options.pull || !place.collection.can_read || &place == inbox) continue;
    outcome.pulled.push_back(pull_collection(node, known->policy.name, remote, place, options, context));
  }
  if (!options.push || inbox == nullptr) return outcome;
  for (const auto& collection : known->policy.collections) {
    outcome.pushed.push_back(
        push_collection(node, offers, {known->policy.name, collection}, remote, *inbox, options, context));
  }
  return outcome;
}

}  // namespace sanad::node
