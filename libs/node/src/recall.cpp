// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/recall.h"

#include <algorithm>
#include <utility>

#include "recall_state.h"

namespace sanad::node {
namespace {

store::RecallFilter out_to(const std::string& partner) {
  store::RecallFilter filter;
  filter.direction = store::RecallDirection::out;
  filter.partner = partner;
  return filter;
}

void write_line(store::Exchange& exchange, const store::Recall& recall) {
  exchange::LedgerEntry entry;
  entry.time = recall.answered.value_or(Timestamp{});
  entry.action = exchange::LedgerAction::acknowledged;
  entry.actor = "node";
  entry.partner = recall.partner;
  entry.object = recall.object;
  entry.rule = name_of(recall.state);
  entry.more = {{"notice", recall.notice.to_string()}};
  if (!recall.answer.empty()) entry.more.emplace("reason", recall.answer);
  exchange.ledger().append(std::move(entry));
}

/// Nobody needs to read the notice any more.
void end_notice(store::Exchange& exchange, const std::string& partner, const records::ObjectId& notice) {
  auto waiting = out_to(partner);
  waiting.notice = notice;
  waiting.state = store::RecallState::pending;
  if (!exchange.recalls().list(waiting).empty()) return;
  for (const auto& placed : exchange.items().of_object(notice)) exchange.items().end(placed.item.seq);
}

}  // namespace

std::vector<store::Recall> unanswered_recalls(const store::Snapshot& snapshot,
                                              const std::optional<std::string>& partner) {
  store::RecallFilter filter;
  filter.direction = store::RecallDirection::out;
  filter.partner = partner;
  filter.state = store::RecallState::pending;
  return snapshot.exchange().recalls().list(filter);
}

Result<std::uint64_t> take_answer(store::Transaction& transaction, const exchange::NodeConfig& config,
                                  const exchange::PublicKey& own_key, std::string_view partner,
                                  const exchange::RecallAnswer& answer, Timestamp now) {
  const auto* known = config.partner(partner);
  if (known == nullptr || answer.from != known->policy.key || answer.to != own_key) {
    return fail(ErrorCode::refused, "expected an answer by this partner to this node, found another",
                answer.id.to_string());
  }
  auto& exchange = transaction.exchange();
  auto filter = out_to(std::string{partner});
  filter.notice = answer.notice;
  const auto recalls = exchange.recalls().list(filter);
  if (recalls.empty()) {
    return fail(ErrorCode::not_found, "expected an answer to a recall of ours, found another",
                answer.id.to_string());
  }
  std::uint64_t answered = 0;
  for (auto recall : recalls) {
    const auto entry = std::find_if(answer.entries.begin(), answer.entries.end(),
                                    [&](const auto& one) { return one.object == recall.object; });
    if (entry == answer.entries.end()) continue;
    const auto state = state_of(entry->outcome);
    if (recall.state == state && recall.answer == entry->reason) continue;
    recall.state = state;
    recall.answer = entry->reason;
    recall.answered = now;
    exchange.recalls().answer(recall);
    write_line(exchange, recall);
    ++answered;
  }
  end_notice(exchange, std::string{partner}, answer.notice);
  return answered;
}

}  // namespace sanad::node
