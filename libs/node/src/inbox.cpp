// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/inbox.h"

#include <utility>
#include <vector>

#include "sanad/core/limits.h"

namespace sanad::node {
namespace {

constexpr std::int64_t micros_per_hour = 3'600'000'000;

Timestamp status_horizon(Timestamp now) {
  return {now.micros - micros_per_hour * limits::taxii_status_hours};
}

/// Unlike that of any other post: the server never gives one request id twice.
Uuid status_id(const Sender& sender, Timestamp now) {
  return records::natural_id("status", sender.partner, sender.request + "/" + std::to_string(now.micros))
      .uuid;
}

/// Without `modified` and `created`, the same content is the same version: that of the first time it came.
std::optional<Timestamp> version_before(const store::ItemsView& items, const store::Place& place,
                                        const exchange::PostedObject& posted) {
  store::ItemFilter filter;
  filter.ids = {posted.id};
  filter.spec_versions = {posted.spec_version};
  filter.last = false;
  filter.all = true;
  filter.bodies = false;
  filter.limit = limits::taxii_page;
  for (const auto& item : items.page(place, filter).items) {
    if (item.digest == posted.digest) return item.version;
  }
  return std::nullopt;
}

/// What the sender is told of one object, and its place in the inbox.
exchange::PostOutcome show(store::Transaction& transaction, const store::Place& place,
                           const exchange::PostedObject& posted, const Received& received, Timestamp now) {
  exchange::PostOutcome outcome{posted.id.to_string(), posted.version.value_or(now),
                                posted.problem ? describe(*posted.problem) : received.told};
  if (!outcome.message.empty()) return outcome;
  auto& items = transaction.exchange().items();
  if (const auto before = posted.version ? std::nullopt : version_before(items, place, posted)) {
    outcome.version = *before;
    return outcome;
  }
  // The sender reads back its own bytes, whatever the base holds under that id.
  const bool stored = received.what == exchange::Arrival::take && received.record != 0;
  const auto added = items.add(place, {.id = posted.id,
                                       .version = posted.version,
                                       .spec_version = posted.spec_version,
                                       .record = stored ? received.record : 0,
                                       .digest = posted.digest,
                                       .rule = std::string{Inbox::name},
                                       .expires = {},
                                       .body = posted.body});
  if (!posted.version) outcome.version = added.added;
  if (!added.fresh && items.get(added.seq)->item.digest != posted.digest)
    outcome.message =
        "expected the content that was sent under this id and version before, found other content";
  return outcome;
}

}  // namespace

Inbox::Inbox(store::Store& store, const exchange::NodeConfig& config, const exchange::PublicKey& own_key,
             const Clock& clock)
    : store_{store}, config_{config}, own_key_{own_key}, clock_{clock} {}

Result<exchange::TaxiiStatus> Inbox::post(const Sender& sender, const exchange::Envelope& envelope) {
  const std::scoped_lock lock{writing_};
  auto from = sender;
  from.collection = name;
  const auto now = clock_.now();
  auto transaction = store_.begin();
  auto receiver = Receiver::open(*transaction, config_, own_key_, from, clock_);
  if (!receiver) return tl::unexpected{receiver.error()};
  const auto verdicts = receiver->take(envelope.objects);
  const store::Place place{sender.partner, std::string{name}};
  exchange::TaxiiStatus status{status_id(sender, now), now, {}, {}};
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    auto outcome = show(*transaction, place, envelope.objects[i], verdicts[i], now);
    auto& list = outcome.message.empty() ? status.successes : status.failures;
    list.push_back(std::move(outcome));
  }
  auto& statuses = transaction->exchange().sync_state();
  statuses.drop_post_statuses(status_horizon(now));
  statuses.save_post_status({status.id, sender.partner, now, exchange::to_json(status)});
  transaction->commit("receive", sender.partner);
  return status;
}

std::size_t Inbox::remove(const Sender& sender, const records::ObjectId& id,
                          const std::optional<store::ItemFilter>& which) {
  const std::scoped_lock lock{writing_};
  auto transaction = store_.begin();
  auto& items = transaction->exchange().items();
  const store::Place place{sender.partner, std::string{name}};
  std::size_t ended = 0;
  if (!which) {
    ended = items.end(place, id, std::nullopt).size();
  } else {
    auto filter = *which;
    filter.ids = {id};
    filter.after = 0;
    filter.bodies = false;
    filter.limit = limits::taxii_page;
    store::ItemPage page;
    // What passes is found before anything ends: "the first" is one version, not one after the other.
    std::vector<std::int64_t> passing;
    do {
      page = items.page(place, filter);
      for (const auto& item : page.items) passing.push_back(item.seq);
      if (page.more) filter.after = page.items.back().seq;
    } while (page.more);
    for (const auto seq : passing) ended += items.end(seq) ? 1U : 0U;
  }
  if (ended == 0) return 0;
  exchange::LedgerEntry entry;
  entry.time = clock_.now();
  entry.action = exchange::LedgerAction::written;
  entry.actor = sender.actor;
  entry.partner = sender.partner;
  entry.collection = name;
  entry.object = id;
  entry.rule = "inbox-deleted";
  entry.request = sender.request;
  entry.more = {{"versions", std::to_string(ended)}};
  transaction->exchange().ledger().append(std::move(entry));
  transaction->commit("receive", sender.partner);
  return ended;
}

std::optional<std::string> Inbox::status(std::string_view partner, const Uuid& id) const {
  auto found = store_.snapshot()->exchange().sync_state().post_status(id);
  if (!found || found->owner != partner || found->at < status_horizon(clock_.now())) return std::nullopt;
  return std::move(found->body);
}

}  // namespace sanad::node
