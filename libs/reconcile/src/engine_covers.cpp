// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "engine.h"
#include "sorted_edit.h"

namespace sanad::reconcile {
namespace {
constexpr std::int64_t sum_may_exceed_percent = 35;
constexpr std::int64_t sum_must_reach_percent = 50;
}  // namespace

/// An account that stands alone covers the incidents inside its range and place, if their tolls fit into its
/// own. One that covers nothing known stays an account: leaving its numbers out would lose them.
void Engine::cover(Slot aggregate, std::vector<Cover>& found) {
  const auto& x = table_.features(aggregate);
  if (!table_.alone(aggregate)) return;
  struct Inside {
    Uuid incident;
    std::int64_t killed;
  };
  std::vector<Inside> inside;
  graph_.for_each(aggregate, [&](EdgeIndex index) {
    const auto& edge = graph_.at(index);
    const Slot other = edge.other(aggregate);
    if (!edge.cover || table_.features(other).has(maybe_container)) return;
    const auto& killed = table_.features(other).killed[0];
    inside.push_back({table_.incident(other), killed.known() ? killed.lo : 0});
  });
  std::ranges::sort(inside, [](const Inside& a, const Inside& b) {
    return a.incident != b.incident ? a.incident < b.incident : a.killed < b.killed;
  });
  inside.erase(std::ranges::unique(inside, {}, &Inside::incident).begin(), inside.end());
  std::int64_t sum = 0;
  for (const auto& one : inside) sum += one.killed;
  const std::int64_t whole = x.killed[0].known() ? x.killed[0].hi : sum;
  const bool fits =
      sum * 100 <= whole * (100 + sum_may_exceed_percent) && sum * 100 >= whole * sum_must_reach_percent;
  const std::size_t least = x.has(container) ? 1 : 2;
  if (inside.size() < least || (!fits && !x.has(container))) return;
  for (const auto& one : inside) found.push_back({table_.id(aggregate), one.incident});
  const Membership key{table_.id(aggregate), table_.incident(aggregate)};
  const auto at = find_sorted(register_.members, key, member_order);
  register_.members[at].role = Role::aggregate;
}

void Engine::cover_all() {
  register_.covers.clear();
  for (Slot slot = 0; slot < table_.slots(); ++slot) {
    if (table_.features(slot).has(maybe_container)) cover(slot, register_.covers);
  }
  std::ranges::sort(register_.covers);
}

/// Those that changed, and those that cover what changed.
void Engine::cover_some(const std::vector<Slot>& changed) {
  std::vector<Slot> aggregates;
  for (const Slot slot : changed) {
    if (table_.features(slot).has(maybe_container)) aggregates.push_back(slot);
    graph_.for_each(slot, [&](EdgeIndex edge) {
      const Slot other = graph_.at(edge).other(slot);
      if (graph_.at(edge).cover && table_.features(other).has(maybe_container)) aggregates.push_back(other);
    });
  }
  for (const Slot slot : uncovered_) aggregates.push_back(slot);
  uncovered_.clear();
  std::ranges::sort(aggregates);
  aggregates.erase(std::ranges::unique(aggregates).begin(), aggregates.end());
  std::vector<Cover> fresh;
  for (const Slot slot : aggregates) {
    const Membership key{table_.id(slot), table_.incident(slot)};
    auto& member = register_.members[find_sorted(register_.members, key, member_order)];
    if (member.role == Role::aggregate) member.role = Role::account;
    cover(slot, fresh);
  }
  std::ranges::sort(fresh);
  std::vector<Uuid> ids;
  for (const Slot slot : aggregates) ids.push_back(table_.id(slot));
  for (const Slot slot : dropped_) ids.push_back(table_.id(slot));
  std::vector<std::size_t> gone;
  for (const auto& id : ids) {
    auto at = std::ranges::lower_bound(register_.covers, Cover{id, Uuid{}});
    for (; at != register_.covers.end() && at->aggregate == id; ++at) {
      gone.push_back(static_cast<std::size_t>(at - register_.covers.begin()));
    }
  }
  std::ranges::sort(gone);
  gone.erase(std::ranges::unique(gone).begin(), gone.end());
  edit_sorted(register_.covers, gone, fresh, std::less<>{});
}

}  // namespace sanad::reconcile
