// SPDX-License-Identifier: Apache-2.0
#include "recall_desk.h"

#include <algorithm>
#include <set>

#include "origin.h"
#include "recall_state.h"
#include "sanad/node/recall.h"

namespace sanad::node {
namespace {

using exchange::RecallOutcome;

}  // namespace

RecallDesk::RecallDesk(store::Transaction& transaction, const exchange::NodeConfig& config,
                       const exchange::PartnerPolicy& partner, const exchange::PublicKey& own_key,
                       const Sender& sender)
    : transaction_{&transaction}, config_{&config}, partner_{partner}, own_key_{own_key}, sender_{sender} {
  store::RecallFilter filter;
  filter.direction = store::RecallDirection::in;
  std::set<std::pair<std::string, records::ObjectId>> notices;
  for (const auto& recall : transaction.exchange().recalls().list(filter)) {
    notices.emplace(recall.partner, recall.notice);
  }
  for (const auto& [giver, id] : notices) {
    const auto note = transaction.view().get(id);
    if (const auto notice =
            note ? exchange::recall_notice_of(note->body) : Result<exchange::RecallNotice>{}) {
      remember(giver, *notice);
    }
  }
}

/// Without a word on versions, what is here of an object is what was given.
void RecallDesk::remember(const std::string& partner, const exchange::RecallNotice& notice) {
  for (std::size_t i = 0; i < notice.objects.size(); ++i) {
    std::optional<Timestamp> up_to;
    if (!notice.up_to.empty()) {
      up_to = notice.up_to[i];
    } else if (const auto here = transaction_->view().get(notice.objects[i])) {
      up_to = here->modified;
    }
    if (!up_to) continue;
    auto& at = recalled_[{notice.objects[i], partner}];
    at = std::max(at, *up_to);
  }
}

std::optional<Timestamp> RecallDesk::recalled(const records::ObjectId& id) const {
  const auto found = recalled_.find({id, partner_.name});
  return found == recalled_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::string> RecallDesk::foreign(std::string_view body) const {
  exchange::PublicKey from, to;
  if (const auto notice = exchange::recall_notice_of(body)) {
    from = notice->from;
    to = notice->to;
  } else if (const auto answer = exchange::recall_answer_of(body)) {
    from = answer->from;
    to = answer->to;
  } else {
    return std::nullopt;
  }
  if (from == partner_.key && to == own_key_) return std::nullopt;
  return "It is a recall from the key " + from.to_text() + " to the key " + to.to_text() +
         "; this partner has the key " + partner_.key.to_text() + ", this node " + own_key_.to_text() + ".";
}

void RecallDesk::settle(std::string_view body, Timestamp now) {
  if (const auto notice = exchange::recall_notice_of(body)) {
    apply(*notice, now);
  } else if (const auto answer = exchange::recall_answer_of(body)) {
    // An answer to what was never asked changes nothing; the note is kept like any other.
    static_cast<void>(take_answer(*transaction_, *config_, own_key_, partner_.name, *answer, now));
  }
}

void RecallDesk::apply(const exchange::RecallNotice& notice, Timestamp now) {
  remember(partner_.name, notice);
  exchange::RecallAnswer answer{{}, own_key_, notice.from, now, notice.id, {}};
  for (const auto& id : notice.objects) answer.entries.push_back(apply_one(notice, id, now));
  send(partner_, answer);
}

/// True if nothing stands behind the object but this partner's word: it gave it, it was not made here, and
/// whoever else gave it has taken that back.
bool RecallDesk::stands_alone(const records::ObjectId& id) const {
  const auto given = transaction_->exchange().arrivals().received(id);
  bool from_it = false;
  for (const auto& row : given) {
    if (row.partner == partner_.name) {
      from_it = true;
      continue;
    }
    const auto back = recalled_.find({id, row.partner});
    if (back == recalled_.end() || back->second < row.version) return false;
  }
  const auto newest = transaction_->view().get(id);
  return from_it && newest && (newest->withdrawn || !made_here(*newest, given));
}

void RecallDesk::tell_others(const records::ObjectId& id, RecallOutcome outcome, Timestamp now) {
  store::RecallFilter filter;
  filter.direction = store::RecallDirection::in;
  filter.state = store::RecallState::refused;
  filter.object = id;
  for (auto recall : transaction_->exchange().recalls().list(filter)) {
    const auto* other = config_->partner(recall.partner);
    if (other == nullptr || recall.partner == partner_.name) continue;
    recall.state = state_of(outcome);
    recall.answered = now;
    recall.answer.clear();
    transaction_->exchange().recalls().answer(recall);
    send(other->policy, {{}, own_key_, other->policy.key, now, recall.notice, {{id, outcome, {}}}});
  }
}

exchange::RecallAnswer::Entry RecallDesk::apply_one(const exchange::RecallNotice& notice,
                                                    const records::ObjectId& id, Timestamp now) {
  exchange::RecallAnswer::Entry entry{id, RecallOutcome::refused, {}};
  auto& tables = transaction_->exchange();
  if (!stands_alone(id)) {
    // The same words whether it is here from elsewhere or not at all.
    entry.reason = "It is not here on this partner's word alone.";
  } else if (partner_.on_recall == exchange::OnRecall::refuse) {
    entry.reason = "The policy of this node is to keep what it was given.";
  } else {
    entry.outcome =
        partner_.on_recall == exchange::OnRecall::purge ? RecallOutcome::purged : RecallOutcome::hidden;
  }
  const auto why = "recalled by " + partner_.name + (notice.reason.empty() ? "" : ": " + notice.reason);
  const auto line = note(id, notice.id, exchange::name_of(entry.outcome), now);
  if (entry.outcome != RecallOutcome::refused) {
    if (const auto newest = transaction_->view().get(id); !newest->withdrawn) {
      static_cast<void>(transaction_->withdraw(id, why));
    }
    if (entry.outcome == RecallOutcome::purged) {
      static_cast<void>(
          tables.purges().purge(id, sender_.actor, why, line));  // blanked before: nothing is left
    }
    tell_others(id, entry.outcome, now);
  }
  tables.recalls().add({store::RecallDirection::in, partner_.name, notice.id, id, notice.reason, notice.at,
                        state_of(entry.outcome), now, entry.reason});
  return entry;
}

/// Into the first collection that the partner reads, whatever way it takes from there.
void RecallDesk::send(const exchange::PartnerPolicy& partner, const exchange::RecallAnswer& answer) {
  if (partner.collections.empty()) return;
  const auto object = exchange::to_object(answer);
  store::NewItem item;
  item.id = object.id;
  item.version = object.modified;
  item.digest = object.digest;
  item.rule = "recall-answer";
  item.body = object.body;
  transaction_->exchange().items().add({partner.name, partner.collections.front()}, item);
}

std::int64_t RecallDesk::note(const records::ObjectId& object, const records::ObjectId& notice,
                              std::string_view outcome, Timestamp now) {
  exchange::LedgerEntry entry;
  entry.time = now;
  entry.action = exchange::LedgerAction::acknowledged;
  entry.actor = sender_.actor;
  entry.partner = sender_.partner;
  entry.collection = sender_.collection;
  entry.object = object;
  entry.request = sender_.request;
  entry.more = {{"notice", notice.to_string()}, {"outcome", std::string{outcome}}};
  return transaction_->exchange().ledger().append(std::move(entry)).no;
}

}  // namespace sanad::node
