// SPDX-License-Identifier: Apache-2.0
#include "recall_out.h"

#include <algorithm>
#include <vector>

#include "sanad/core/limits.h"
#include "sanad/exchange/recall_notice.h"
#include "stix_instant.h"

namespace sanad::node {
namespace {

void offer_notice(store::Exchange& exchange, const PartnerView& partner,
                  const records::ObjectVersion& notice) {
  store::NewItem item;
  item.id = notice.id;
  item.version = notice.modified;
  item.digest = notice.digest;
  item.rule = "recall";
  item.body = notice.body;
  for (const auto& collection : partner.policy.collections) {
    exchange.items().add({partner.policy.partner.name, collection.name}, item);
  }
}

/// The newest version of the object that the partner was given.
Timestamp newest_given(const store::ItemsView& items, const std::string& partner,
                       const records::ObjectId& id) {
  Timestamp newest;
  for (const auto& placed : items.of_object(id)) {
    if (placed.place.partner == partner && placed.item.sent != 0)
      newest = std::max(newest, placed.item.version);
  }
  return newest;
}

void note_recall(store::Exchange& exchange, const PartnerView& partner, const records::ObjectId& notice,
                 const records::ObjectId& object, const std::string& rule, Timestamp now) {
  store::Recall recall;
  recall.partner = partner.policy.partner.name;
  recall.notice = notice;
  recall.object = object;
  recall.reason = recall_reason;
  recall.at = now;
  exchange.recalls().add(recall);
  exchange::LedgerEntry entry;
  entry.time = now;
  entry.action = exchange::LedgerAction::recalled;
  entry.actor = "node";
  entry.partner = recall.partner;
  entry.object = object;
  entry.policy = partner.hash;
  entry.rule = rule;
  entry.more = {{"notice", notice.to_string()}};
  exchange.ledger().append(std::move(entry));
}

}  // namespace

std::uint64_t send_recalls(store::Transaction& transaction, const PartnerView& partner,
                           const std::map<std::string, std::set<records::ObjectId>>& objects, Timestamp now) {
  std::map<records::ObjectId, std::string> rule_of;
  for (const auto& [rule, ids] : objects) {
    for (const auto& id : ids) rule_of.emplace(id, rule);
  }
  auto& exchange = transaction.exchange();
  for (auto next = rule_of.begin(); next != rule_of.end();) {
    exchange::RecallNotice notice;
    notice.from = partner.policy.node_key;
    notice.to = partner.policy.partner.key;
    notice.at = in_milliseconds(now);
    notice.reason = recall_reason;
    const auto first = next;
    for (; next != rule_of.end() && notice.objects.size() < limits::recall_objects; ++next) {
      notice.objects.push_back(next->first);
      notice.up_to.push_back(newest_given(exchange.items(), partner.policy.partner.name, next->first));
    }
    const auto object = to_object(notice);
    offer_notice(exchange, partner, object);
    for (auto each = first; each != next; ++each) {
      note_recall(exchange, partner, object.id, each->first, each->second, notice.at);
    }
  }
  return rule_of.size();
}

}  // namespace sanad::node
