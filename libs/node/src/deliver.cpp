// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/deliver.h"

namespace sanad::node {

std::size_t note_delivery(store::Transaction& transaction, const store::Place& place,
                          std::span<const store::Item> items, const Carrier& carrier, Timestamp now) {
  auto& tables = transaction.exchange();
  std::size_t lines = 0;
  for (const auto& item : items) {
    if (item.sent != 0) continue;
    // Another writer may have delivered it since it was read.
    const auto current = tables.items().get(item.seq);
    if (!current || current->item.sent != 0) continue;
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
    tables.items().mark_sent(item.seq, tables.ledger().append(std::move(entry)).no);
    ++lines;
  }
  return lines;
}

}  // namespace sanad::node
