// SPDX-License-Identifier: Apache-2.0
#include "deliver.h"

#include "sanad/core/check.h"

namespace sanad::node {

void note_delivery(store::Transaction& transaction, const store::Place& place, std::span<store::Item> items,
                   const Carrier& carrier, Timestamp now) {
  auto& tables = transaction.exchange();
  for (auto& item : items) {
    if (item.sent != 0) continue;
    exchange::LedgerEntry entry;
    entry.time = now;
    entry.action =
        item.rule.starts_with("derived") ? exchange::LedgerAction::derived : exchange::LedgerAction::sent;
    entry.actor = carrier.actor;
    entry.partner = place.partner;
    entry.collection = place.collection;
    entry.object = item.id;
    entry.modified = item.version;
    entry.content = item.digest;
    entry.policy = carrier.policy;
    entry.rule = item.rule;
    entry.request = carrier.request;
    item.sent = tables.ledger().append(std::move(entry)).no;
    SANAD_CHECK(tables.items().mark_sent(item.seq, item.sent), "the first delivery of an item has one line");
  }
}

}  // namespace sanad::node
