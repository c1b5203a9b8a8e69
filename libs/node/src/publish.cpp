// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/publish.h"

#include <algorithm>
#include <utility>

#include "deliver.h"
#include "publish_run.h"
#include "sanad/core/limits.h"
#include "sanad/exchange/derive.h"

namespace sanad::node {
namespace {

constexpr std::int64_t minute_micros = 60'000'000;

bool any_unsent(const store::ItemPage& page) {
  return std::any_of(page.items.begin(), page.items.end(),
                     [](const store::Item& item) { return item.sent == 0; });
}

std::string actor_of(const Reader& reader) {
  return reader.account.empty() ? "node" : reader.account;
}

exchange::LedgerEntry entry_for(const Reader& reader, const std::string& collection, Timestamp now) {
  exchange::LedgerEntry entry;
  entry.time = now;
  entry.actor = actor_of(reader);
  entry.partner = reader.partner;
  entry.collection = collection;
  entry.request = reader.request;
  return entry;
}

bool may_read(const exchange::ReleasePolicy& policy, std::string_view collection) {
  const auto named = [&](const exchange::Collection& one) { return one.name == collection; };
  return (policy.partner.inbox && collection == Offers::inbox) ||
         std::any_of(policy.collections.begin(), policy.collections.end(), named);
}

}  // namespace

Offers::Offers(store::Store& store, const exchange::SigningKey& key, const Clock& clock)
    : store_{store}, key_{key}, clock_{clock}, derived_space_{exchange::derived_space(key)} {}
Offers::~Offers() = default;

Result<std::unique_ptr<Offers>> Offers::open(store::Store& store, const exchange::NodeConfig& config,
                                             const exchange::SigningKey& key, const Clock& clock) {
  std::unique_ptr<Offers> offers{new Offers{store, key, clock}};
  for (const auto& partner : config.partners) {
    auto view = partner_view(config, key.public_key(), partner.policy.name);
    if (!view) return tl::unexpected{view.error()};
    offers->partners_.emplace(partner.policy.name, std::make_unique<PartnerView>(std::move(*view)));
  }
  return offers;
}

Result<const PartnerView*> Offers::find(std::string_view partner) const {
  const auto found = partners_.find(partner);
  if (found == partners_.end()) {
    return fail(ErrorCode::not_found, "expected a partner of the configuration, found another name",
                std::string{partner});
  }
  return found->second.get();
}

Result<Digest> Offers::policy(std::string_view partner) const {
  const auto found = find(partner);
  if (!found) return tl::unexpected{found.error()};
  return (*found)->hash;
}

bool Offers::current(const store::Snapshot& view, const PartnerView& partner) const {
  const auto state = view.exchange().decisions().state(partner.policy.partner.name);
  return state && state->policy == partner.hash && state->evaluated == view.edition() &&
         (!state->again || *state->again > clock_.now());
}

Result<std::optional<PublishReport>> Offers::bring_up_to_date(store::Transaction& transaction,
                                                              const PartnerView& partner) {
  if (current(transaction.view(), partner)) return std::nullopt;
  PublishRun run{transaction, partner, derived_space_, clock_.now()};
  return std::optional{run.run()};
}

Result<std::optional<PublishReport>> Offers::publish(std::string_view partner) {
  const auto found = find(partner);
  if (!found) return tl::unexpected{found.error()};
  if (current(*store_.snapshot(), **found)) return std::nullopt;
  const std::lock_guard lock{writing_};
  const auto transaction = store_.begin();
  auto report = bring_up_to_date(*transaction, **found);
  if (report) transaction->commit("publish", std::string{partner});
  return report;
}

Result<store::ItemPage> Offers::read_page(const Reader& reader, const std::string& collection,
                                          const store::ItemFilter& filter) {
  const auto partner = find(reader.partner);
  if (!partner) return tl::unexpected{partner.error()};
  if (!may_read((*partner)->policy, collection)) {
    return fail(ErrorCode::not_found, "expected a collection of the partner, found another name", collection);
  }
  const store::Place place{reader.partner, collection};
  {
    const auto snapshot = store_.snapshot();
    if (current(*snapshot, **partner)) {
      auto page = snapshot->exchange().items().page(place, filter);
      if (!filter.bodies || !any_unsent(page)) return page;
    }
  }
  return deliver(reader, **partner, place, filter);
}

/// The page is read again within the transaction: what was taken back meanwhile must not leave.
Result<store::ItemPage> Offers::deliver(const Reader& reader, const PartnerView& partner,
                                        const store::Place& place, const store::ItemFilter& filter) {
  const std::lock_guard lock{writing_};
  const auto transaction = store_.begin();
  const auto report = bring_up_to_date(*transaction, partner);
  if (!report) return tl::unexpected{report.error()};
  auto page = transaction->exchange().items().page(place, filter);
  const Carrier carrier{actor_of(reader), reader.request, partner.hash};
  if (filter.bodies) note_delivery(*transaction, place, page.items, carrier, clock_.now());
  transaction->commit("send", reader.partner);
  return page;
}

Result<bool> Offers::shows(const Reader& reader, const std::string& collection, const records::ObjectId& id) {
  store::ItemFilter filter;
  filter.ids = {id};
  filter.last = false;
  filter.all = true;
  filter.limit = 1;
  filter.bodies = false;
  const auto page = read_page(reader, collection, filter);
  if (!page) return tl::unexpected{page.error()};
  if (!page->items.empty()) return true;
  deny(reader, collection, id);
  return false;
}

void Offers::deny(const Reader& reader, const std::string& collection, const records::ObjectId& id) {
  const auto now = clock_.now();
  std::uint64_t left_out = 0;
  {
    const std::lock_guard lock{denying_};
    auto& denials = denials_[reader.partner];
    if (now.micros - denials.since.micros >= minute_micros || now < denials.since) {
      denials.since = now;
      denials.written = 0;
    }
    if (denials.written >= limits::denials_noted) {
      ++denials.left_out;
      return;
    }
    ++denials.written;
    left_out = std::exchange(denials.left_out, 0);
  }
  auto entry = entry_for(reader, collection, now);
  entry.action = exchange::LedgerAction::denied;
  entry.object = id;
  entry.rule = "not-visible";
  if (left_out > 0) entry.more = {{"left_out", std::to_string(left_out)}};
  const std::lock_guard lock{writing_};
  const auto transaction = store_.begin();
  transaction->exchange().ledger().append(std::move(entry));
  transaction->commit("deny", reader.partner);
}

}  // namespace sanad::node
