// SPDX-License-Identifier: Apache-2.0
#include "publish_run.h"

#include <fmt/format.h>

#include <algorithm>

#include "recall_out.h"
#include "sanad/records/exchange_extensions.h"
#include "stix_instant.h"

namespace sanad::node {
namespace {

/// Types whose facts decide for what mentions them, not only whether they go.
bool is_hub(std::string_view type) {
  return type == "identity" || type == "marking-definition" || type == "extension-definition";
}

std::string list_line(const store::StoredDecision& decision) {
  return fmt::format("{} {} {} {}\n", decision.id.to_string(), decision.version, decision.verdict,
                     decision.rule);
}

bool same_for_others(const std::optional<store::StoredDecision>& a, const store::StoredDecision& b) {
  // What the partner itself gave is withheld and no secret: that differs from other reasons to withhold.
  const auto given = exchange::name_of(exchange::Rule::from_the_partner);
  return a && a->verdict == b.verdict && a->derived == b.derived && a->expires == b.expires &&
         (a->rule == given) == (b.rule == given);
}

}  // namespace

PublishRun::PublishRun(store::Transaction& transaction, const PartnerView& partner, const Uuid& derived_space,
                       Timestamp now)
    : transaction_{transaction},
      view_{transaction.view()},
      exchange_{transaction.exchange()},
      partner_{partner},
      name_{partner.policy.partner.name},
      derived_space_{derived_space},
      now_{now},
      judge_{view_, partner, now},
      before_{exchange_.decisions().state(name_)},
      mentions_known_{exchange_.mentions().known_until()},
      everything_{!before_ || before_->policy != partner.hash} {}

PublishReport PublishRun::run() {
  report_.partner = name_;
  report_.edition = view_.edition();
  report_.everything = everything_;
  if (everything_) end_unknown_places();
  judge_changes(everything_ ? 0 : before_->evaluated);
  if (!everything_) {
    for (auto& id : exchange_.decisions().due(name_, now_)) queue_.push_back(std::move(id));
    judge_mentioning();
  }
  report_.recalled = send_recalls(transaction_, partner_, recalls_, now_);
  for (const auto& [key, objects] : counts_) report_.counts.push_back({key.first, key.second, objects});
  write_state();
  write_ledger();
  return report_;
}

void PublishRun::judge_changes(store::Sequence after) {
  for (const auto& type : view_.types()) {
    view_.for_each_changed(type, after, [&](const store::StoredVersion& version) { judge(version, true); });
  }
  exchange_.mentions().set_known_until(report_.edition);
}

/// Decisions rest on what an object mentions: they are made again along the mentions until nothing changes.
void PublishRun::judge_mentioning() {
  while (!queue_.empty()) {
    const auto id = std::move(queue_.back());
    queue_.pop_back();
    if (judged_.contains(id)) continue;
    if (const auto version = view_.get(id); version && !version->purged) judge(*version, false);
  }
}

/// Collections that the policy no longer gives the partner.
void PublishRun::end_unknown_places() {
  std::set<std::string, std::less<>> known{std::string{Offers::inbox}};
  for (const auto& collection : partner_.policy.collections) known.insert(collection.name);
  std::vector<store::Item> shown;
  exchange_.items().for_each(name_, 0, [&](const store::PlacedItem& placed) {
    if (!placed.item.ended && !known.contains(placed.place.collection)) shown.push_back(placed.item);
    return true;
  });
  for (const auto& item : shown) {
    if (exchange_.items().end(item.seq)) ++report_.ended;
    if (was_sent(item.id)) recalls_["topic"].insert(item.id);
  }
}

void PublishRun::judge(const store::StoredVersion& version, bool changed) {
  if (!everything_) judged_.insert(version.id);
  if (version.id.type == records::consent_type && changed && !everything_) {
    for (const auto& one : view_.versions(version.id)) {
      if (const auto consent = exchange::consent_of(one.body)) queue_.push_back(consent->object);
    }
  }
  if (version.withdrawn) return forget(version.id);
  const auto facts = judge_.facts(version);
  note_mentions(version, facts);
  const auto before = exchange_.decisions().get(name_, version.id);
  const auto outcome = outcome_of(version, facts);
  store::StoredDecision decision{version.id,
                                 version.seq,
                                 std::string{name_of(outcome.decision.outcome)},
                                 std::string{name_of(outcome.decision.rule)},
                                 outcome.decision.expires,
                                 {}};
  if (outcome.decision.outcome == exchange::Outcome::derive) decision.derived = outcome.offer->id.uuid;
  settle(before, version.id, outcome);
  if (before != decision) exchange_.decisions().put(name_, decision);
  if (!same_for_others(before, decision) || (changed && is_hub(version.id.type))) spread(version.id);
  ++report_.judged;
  ++counts_[{decision.verdict, decision.rule}];
  if (!everything_) decided_.push_back(list_line(decision));
}

/// It is no longer in force.
void PublishRun::forget(const records::ObjectId& id) {
  const auto before = exchange_.decisions().get(name_, id);
  if (!before) return;
  Outcome nothing;
  nothing.why = "withdrawn";
  settle(before, id, nothing);
  exchange_.decisions().remove(name_, id);
  spread(id);
  ++report_.judged;
  ++counts_[{"withhold", "withdrawn"}];
  if (!everything_) decided_.push_back(list_line({id, 0, "withhold", "withdrawn", {}, {}}));
}

PublishRun::Outcome PublishRun::outcome_of(const store::StoredVersion& version,
                                           const ReleaseJudge::Facts& facts) {
  Outcome outcome{judge_.decide(facts), std::nullopt, {}};
  auto& decision = outcome.decision;
  if (decision.outcome == exchange::Outcome::derive) {
    outcome.offer = derived_offer(version);
    if (!outcome.offer) decision = withheld_whole(decision);
  } else if (decision.outcome == exchange::Outcome::release) {
    Offer offer{version.id, {}, {}};
    offer.item.version = version.modified;
    offer.item.record = version.seq;
    offer.item.digest = version.digest;
    outcome.offer = std::move(offer);
  }
  outcome.why = outcome.offer ? "replaced" : std::string{name_of(decision.rule)};
  if (outcome.offer) {
    outcome.offer->item.id = outcome.offer->id;
    outcome.offer->item.rule = name_of(decision.rule);
    outcome.offer->item.expires = decision.expires;
  }
  return outcome;
}

/// The derived object keeps its version for as long as its content stays.
std::optional<PublishRun::Offer> PublishRun::derived_offer(const store::StoredVersion& version) {
  const auto& policy = partner_.policy;
  const auto id =
      exchange::derived_id(derived_space_, version.id, version.modified, partner_.hash, policy.partner.key);
  const auto lookup = [this](const records::ObjectId& other) { return judge_.judged(other); };
  const auto made_at = [&](Timestamp modified) {
    return exchange::derive(version.body, policy, partner_.hash, derived_space_, lookup, modified);
  };
  std::optional<Timestamp> last;
  std::optional<Digest> content;
  for (const auto& placed : exchange_.items().of_object(id)) {
    if (last && placed.item.version < *last) continue;
    last = placed.item.version;
    content = placed.item.digest;
  }
  auto derived = made_at(last.value_or(version.modified));
  if (derived && content && derived->object.digest != *content) {
    derived = made_at(std::max(in_milliseconds(now_), Timestamp{last->micros + millisecond_micros}));
  }
  if (!derived) return std::nullopt;
  Offer offer{derived->object.id, {}, std::move(derived->object.body)};
  offer.item.version = derived->object.modified;
  offer.item.digest = derived->object.digest;
  return offer;
}

void PublishRun::note_mentions(const store::StoredVersion& version, const ReleaseJudge::Facts& facts) {
  if (facts == nullptr || version.seq <= mentions_known_) return;
  std::vector<records::ObjectId> targets;
  for (const auto& reference : facts->references) targets.push_back(reference.id);
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  exchange_.mentions().put(version.seq, targets);
}

bool PublishRun::settle_place(const store::Place& place, const records::ObjectId& id,
                              const store::NewItem* wanted) {
  bool there = false;
  bool ended = false;
  for (const auto& item : exchange_.items().shown(place, id)) {
    const bool same = wanted != nullptr && item.record == wanted->record && item.digest == wanted->digest &&
                      item.version == wanted->version;
    if (same) {
      there = true;
      if (item.rule != wanted->rule || item.expires != wanted->expires) {
        exchange_.items().renew(item.seq, wanted->rule, wanted->expires);
      }
    } else {
      ended = exchange_.items().end(item.seq) || ended;
      ++report_.ended;
    }
  }
  if (wanted != nullptr && !there && exchange_.items().add(place, *wanted).fresh) ++report_.added;
  return ended;
}

void PublishRun::settle(const std::optional<store::StoredDecision>& before, const records::ObjectId& id,
                        const Outcome& outcome) {
  std::set<records::ObjectId> ids;
  const bool shown_before = before && before->verdict != "withhold";
  if (shown_before) ids.insert(id);
  if (before && before->derived) ids.insert({id.type, *before->derived});
  std::optional<store::NewItem> item;
  if (outcome.offer) {
    ids.insert(outcome.offer->id);
    item = outcome.offer->item;
    item->body = outcome.offer->body;
  }
  const auto& collections = partner_.policy.collections;
  for (const auto& each : ids) {
    bool ended = false;
    for (std::size_t i = 0; i < collections.size(); ++i) {
      const bool in = ((outcome.decision.collections >> i) & 1U) != 0;
      const bool wanted = in && item && each == outcome.offer->id;
      if (!wanted && !shown_before) continue;
      ended = settle_place({name_, collections[i].name}, each, wanted ? &*item : nullptr) || ended;
    }
    const bool goes = outcome.offer && each == outcome.offer->id;
    const bool its_own = outcome.decision.rule == exchange::Rule::from_the_partner;
    if (ended && !goes && !its_own && was_sent(each)) {
      recalls_[outcome.why].insert(each);
    }
  }
}

bool PublishRun::was_sent(const records::ObjectId& id) const {
  const auto placed = exchange_.items().of_object(id);
  return std::any_of(placed.begin(), placed.end(), [&](const store::PlacedItem& one) {
    return one.place.partner == name_ && one.place.collection != Offers::inbox && one.item.sent != 0;
  });
}

void PublishRun::spread(const records::ObjectId& id) {
  if (everything_) return;
  exchange_.mentions().for_each(id, [&](const records::ObjectId& source) { queue_.push_back(source); });
}

void PublishRun::write_state() {
  exchange_.decisions().set_state(
      name_, {partner_.hash, report_.edition, exchange_.decisions().next_due(name_), now_});
}

void PublishRun::write_ledger() {
  if (report_.judged == 0 && report_.ended == 0) return;
  Sha256 list;
  if (everything_) {
    exchange_.decisions().for_each(name_, [&](const auto& decision) { list.update(list_line(decision)); });
  } else {
    std::sort(decided_.begin(), decided_.end());
    for (const auto& line : decided_) list.update(line);
  }
  exchange::LedgerEntry entry;
  entry.time = now_;
  entry.action = exchange::LedgerAction::evaluated;
  entry.actor = "node";
  entry.partner = name_;
  entry.policy = partner_.hash;
  entry.more = {{"added", std::to_string(report_.added)},     {"decisions", list.finish().to_hex()},
                {"edition", std::to_string(report_.edition)}, {"ended", std::to_string(report_.ended)},
                {"judged", std::to_string(report_.judged)},   {"scope", everything_ ? "all" : "changed"}};
  for (const auto& count : report_.counts) {
    entry.more.emplace("n_" + count.verdict + "_" + count.rule, std::to_string(count.objects));
  }
  exchange_.ledger().append(std::move(entry));
}

}  // namespace sanad::node
