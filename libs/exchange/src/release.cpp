// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/release.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <queue>
#include <unordered_map>
#include <vector>

#include "release_parts.h"
#include "release_step.h"
#include "sanad/core/limits.h"

namespace sanad::exchange {
namespace {

struct IdHash {
  std::size_t operator()(const records::ObjectId& id) const noexcept { return UuidHash{}(id.uuid); }
};
template <class Value>
using ById = std::unordered_map<records::ObjectId, Value, IdHash>;

/// What is remembered of an object that others refer to.
struct Settled {
  Decision decision;
  Standing standing;
};

/// One object of the set that is being settled.
struct Node {
  std::shared_ptr<const ReleaseFacts> facts;
  Decision alone;
  Progress progress;
  std::vector<std::pair<std::size_t, const Reference*>> from;  ///< nodes that mention it, and how
};

}  // namespace

struct ReleaseMemory {
  const ReleasePolicy& policy;
  const ConsentBook& consents;
  Timestamp now;
  FactsLookup lookup;
  ById<Settled> settled;
  ById<std::shared_ptr<const ReleaseFacts>> owners;

  const ReleaseFacts* owner_of(const ReleaseFacts& object) {
    if (!object.created_by) return nullptr;
    const auto known = owners.find(*object.created_by);
    if (known != owners.end()) return known->second.get();
    return owners.emplace(*object.created_by, lookup(*object.created_by)).first->second.get();
  }
};

namespace {

/// The objects that one question reaches, and the rounds in which they lose what they cannot keep. Each round
/// looks at the standing of the round before, so that the result and its reasons depend on no order.
class Settling {
 public:
  Settling(ReleaseMemory& state, const ReleaseFacts& root);
  Result<void> reach();
  void run();
  Decision finish();

 private:
  void add(std::shared_ptr<const ReleaseFacts> facts);
  void follow(std::size_t index, const Reference& reference);
  void emit(const Standing& standing, std::size_t node, const Reference& reference);
  void apply(std::vector<Change>& changes, std::uint32_t round);
  void spread_expiry();
  Decision decision_of(const Node& node) const;

  ReleaseMemory& state_;
  std::vector<Node> nodes_;
  ById<std::size_t> index_;
  std::map<std::uint32_t, std::vector<Change>> rounds_;
  /// Expiries that nodes take over from settled objects: (when, node).
  std::vector<std::pair<Timestamp, std::size_t>> expiries_;
};

Settling::Settling(ReleaseMemory& state, const ReleaseFacts& root) : state_{state} {
  add(std::shared_ptr<const ReleaseFacts>{std::shared_ptr<const void>{}, &root});
}

void Settling::add(std::shared_ptr<const ReleaseFacts> facts) {
  const auto* owner = state_.owner_of(*facts);
  Node node;
  node.alone = decide_alone(*facts, owner, state_.policy, state_.consents, state_.now);
  node.progress = Progress{node.alone, *facts, may_be_derived(*facts, owner)};
  index_.emplace(facts->id, nodes_.size());
  node.facts = std::move(facts);
  nodes_.push_back(std::move(node));
}

Result<void> Settling::reach() {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].alone.outcome == Outcome::withhold) continue;  // nothing can make it less than withheld
    const auto facts = nodes_[i].facts;
    for (const auto& reference : facts->references) follow(i, reference);
    if (nodes_.size() > limits::release_objects) {
      return fail(ErrorCode::limit_exceeded,
                  fmt::format("expected at most {} objects to be reached from one", limits::release_objects));
    }
  }
  return {};
}

void Settling::follow(std::size_t index, const Reference& reference) {
  if (const auto known = state_.settled.find(reference.id); known != state_.settled.end()) {
    emit(known->second.standing, index, reference);
    const auto& expires = known->second.decision.expires;
    if (expires) expiries_.emplace_back(*expires, index);
    return;
  }
  auto target = index_.find(reference.id);
  if (target == index_.end()) {
    auto facts = state_.lookup(reference.id);
    if (facts == nullptr || facts->id != reference.id) {
      const auto& missing =
          state_.settled.emplace(reference.id, Settled{{}, Standing::missing()}).first->second;
      return emit(missing.standing, index, reference);
    }
    add(std::move(facts));
    target = index_.find(reference.id);
  }
  nodes_[target->second].from.emplace_back(index, &reference);
  // What it is from the beginning is seen in the first round; what it becomes, in the round after.
  if (nodes_[target->second].progress.standing().withheld_at == 0)
    emit(nodes_[target->second].progress.standing(), index, reference);
}

void Settling::emit(const Standing& standing, std::size_t node, const Reference& reference) {
  if (standing.derived_at < standing.withheld_at)
    rounds_[standing.derived_at + 1].push_back({node, &reference, Outcome::derive, false});
  if (standing.withheld_at != Standing::never)
    rounds_[standing.withheld_at + 1].push_back({node, &reference, Outcome::withhold, standing.not_held});
}

void Settling::apply(std::vector<Change>& changes, std::uint32_t round) {
  std::sort(changes.begin(), changes.end());
  std::vector<std::size_t> moved;
  for (const auto& change : changes) {
    auto& progress = nodes_[change.node].progress;
    if (progress.take(change, round) && (moved.empty() || moved.back() != change.node))
      moved.push_back(change.node);
  }
  for (const auto index : moved) {
    const auto& node = nodes_[index];
    const bool withheld = node.progress.standing().withheld_at != Standing::never;
    auto& next = rounds_[round + 1];
    for (const auto& [from, reference] : node.from)
      next.push_back({from, reference, withheld ? Outcome::withhold : Outcome::derive, false});
  }
}

void Settling::run() {
  while (!rounds_.empty()) {
    const auto first = rounds_.begin();
    const auto round = first->first;
    auto changes = std::move(first->second);
    rounds_.erase(first);
    apply(changes, round);
  }
}

/// What a decision rests on must not outlast it: each object ends with the first of those that it still
/// mentions.
void Settling::spread_expiry() {
  using Entry = std::pair<Timestamp, std::size_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open{std::greater<>{}, std::move(expiries_)};
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    auto& expires = nodes_[i].alone.expires;
    if (expires) open.emplace(*expires, i);
    expires.reset();
  }
  while (!open.empty()) {
    const auto [when, index] = open.top();
    open.pop();
    auto& node = nodes_[index];
    if (node.alone.expires || node.progress.standing().withheld_at != Standing::never) continue;
    node.alone.expires = when;
    for (const auto& [from, reference] : node.from) open.emplace(when, from);
  }
}

Decision Settling::decision_of(const Node& node) const {
  auto decision = node.progress.decision();
  if (decision.outcome != Outcome::withhold) decision.expires = node.alone.expires;
  return decision;
}

Decision Settling::finish() {
  spread_expiry();
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    // The one that was asked for is remembered only if something refers to it: a walk over a base stays
    // small.
    if (i == 0 && nodes_[i].from.empty()) continue;
    state_.settled.emplace(nodes_[i].facts->id,
                           Settled{decision_of(nodes_[i]), nodes_[i].progress.standing()});
  }
  return decision_of(nodes_.front());
}

}  // namespace

Release::Release(const ReleasePolicy& policy, const ConsentBook& consents, Timestamp now, FactsLookup lookup)
    : memory_{new ReleaseMemory{policy, consents, now, std::move(lookup), {}, {}}} {}

Release::~Release() = default;

Result<Decision> Release::decide(const ReleaseFacts& object) {
  if (const auto known = memory_->settled.find(object.id);
      known != memory_->settled.end() && !known->second.standing.not_held) {
    return known->second.decision;
  }
  Settling settling{*memory_, object};
  if (auto reached = settling.reach(); !reached) return tl::unexpected{reached.error()};
  settling.run();
  return settling.finish();
}

std::size_t Release::remembered() const {
  return memory_->settled.size();
}

void Release::forget() {
  memory_->settled.clear();
  memory_->owners.clear();
}

}  // namespace sanad::exchange
