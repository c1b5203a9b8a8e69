// SPDX-License-Identifier: Apache-2.0
#include "clusterer.h"

#include <algorithm>
#include <limits>

namespace sanad::reconcile {
namespace {
constexpr std::size_t largest_exact = 64;  // rows of one source: 64^3 steps are still under a millisecond
constexpr int most_passes = 4;
constexpr std::int32_t nobody = std::numeric_limits<std::int32_t>::min();
}  // namespace

void Clusterer::run(Component& component) {
  start(component);
  apply_decisions();
  if (component.size() > 2) assign_two_sources();
  merge_by_strength();
  if (component.size() > 2) {
    if (assigned_.empty()) {
      swap_for_gain();
      join_groups();
    }
    join_parts();
    join_second_rows();
  }
  for (Local i = 0; i < component.size(); ++i) component.cluster[i] = *std::ranges::min_element(group_of(i));
  mark_copies();
}

void Clusterer::start(Component& component) {
  component_ = &component;
  const auto size = component.size();
  component.cluster.resize(size);
  component.roles.assign(size, Role::account);
  adjacency_.build(component);
  label_.resize(size);
  if (groups_.size() < size) groups_.resize(size);
  for (Local i = 0; i < size; ++i) {
    label_[i] = i;
    groups_[i].assign(1, i);
  }
  apart_.clear();
  assigned_.clear();
}

void Clusterer::merge(Local a, Local b) {
  auto into = label_[a];
  auto from = label_[b];
  if (into == from) return;
  if (groups_[into].size() < groups_[from].size()) std::swap(into, from);
  for (const Local member : groups_[from]) {
    label_[member] = into;
    groups_[into].push_back(member);
  }
  groups_[from].clear();
}

void Clusterer::apply_decisions() {
  // Newest first: what an older one says against the newer ones is dropped.
  for (const auto& decision : component_->decisions) {
    if (!decision.same) {
      if (label_[decision.a] != label_[decision.b]) apart_.push_back(decision);
    } else if (!forbidden(group_of(decision.a), group_of(decision.b))) {
      merge(decision.a, decision.b);
    }
  }
}

bool Clusterer::forbidden(const Group& a, const Group& b) const {
  const auto in = [](const Group& group, Local member) {
    return std::ranges::find(group, member) != group.end();
  };
  return std::ranges::any_of(apart_, [&](const LocalDecision& d) {
    return (in(a, d.a) && in(b, d.b)) || (in(a, d.b) && in(b, d.a));
  });
}

bool Clusterer::sources_allow(const Group& a, const Group& b) const {
  for (const Local left : a) {
    if (at(left).has(press) && !one_row(left)) continue;
    for (const Local right : b) {
      if (at(left).source != at(right).source || (at(right).has(press) && !one_row(right))) continue;
      // A table that was not declared to keep one row an incident may repeat itself, if the rows say so
      // themselves.
      if (one_row(left) || adjacency_.bits(left, right, absent_bits) < accept_from) return false;
    }
  }
  return true;
}

std::int32_t Clusterer::linkage(const Group& a, const Group& b) const {
  if (a.size() == 1 && b.size() == 1) return 0;
  std::int64_t sum = 0;
  for (const Local left : a) {
    for (const Local right : b) sum += adjacency_.bits(left, right, absent_bits);
  }
  return static_cast<std::int32_t>(sum / static_cast<std::int64_t>(a.size() * b.size()));
}

bool Clusterer::may_merge(Local a, Local b) const {
  return sources_allow(group_of(a), group_of(b)) && (apart_.empty() || !forbidden(group_of(a), group_of(b)));
}

/// The strongest account of b's source that a could still join instead of b.
std::int32_t Clusterer::best_rival(Local a, Local b) const {
  std::int32_t best = nobody;
  if (!one_row(b)) return best;
  for (const auto& near : adjacency_.of(a)) {
    if (near.other == b || near.bits <= best || at(near.other).source != at(b).source) continue;
    if (label_[near.other] != label_[b] && may_merge(a, near.other)) best = near.bits;
  }
  return best;
}

bool Clusterer::try_link(const Link& link) {
  if (label_[link.a] == label_[link.b] || !may_merge(link.a, link.b)) return false;
  if (link.bits < sure_from) {
    const auto rival = std::max(best_rival(link.a, link.b), best_rival(link.b, link.a));
    if (rival != nobody && link.bits - rival < margin_needed) return false;
  }
  if (linkage(group_of(link.a), group_of(link.b)) < linkage_needed) return false;
  merge(link.a, link.b);
  return true;
}

void Clusterer::merge_by_strength() {
  const auto& links = component_->links;
  bool changed = true;
  for (int pass = 0; changed && pass < most_passes; ++pass) {
    changed = false;
    for (std::size_t i = 0; i < links.size() && links[i].bits >= accept_from; ++i) {
      if (assigned_.empty() || assigned_[i] != 0) changed = try_link(links[i]) || changed;
    }
    if (links.size() < 2) return;
  }
}

void Clusterer::assign_two_sources() {
  const auto& component = *component_;
  if (!component.decisions.empty()) return;
  std::vector<Local> left, right;
  for (Local i = 0; i < component.size(); ++i) {
    if (!one_row(i)) return;
    if (left.empty() || at(i).source == at(left.front()).source) {
      left.push_back(i);
    } else if (right.empty() || at(i).source == at(right.front()).source) {
      right.push_back(i);
    } else {
      return;
    }
    if (std::max(left.size(), right.size()) > largest_exact) return;
  }
  std::vector<std::int32_t> gains(left.size() * right.size(), 0);
  for (std::size_t i = 0; i < left.size(); ++i) {
    for (const auto& near : adjacency_.of(left[i])) {
      const auto column = std::ranges::lower_bound(right, near.other);
      if (column == right.end() || *column != near.other || near.bits < accept_from) continue;
      gains[i * right.size() + static_cast<std::size_t>(column - right.begin())] = near.bits;
    }
  }
  const auto chosen = best_assignment(gains, left.size(), right.size());
  assigned_.assign(component.links.size(), 0);
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (chosen[i] < 0) continue;
    const Local partner = right[static_cast<std::size_t>(chosen[i])];
    for (const auto& near : adjacency_.of(left[i])) {
      if (near.other == partner) assigned_[near.link] = 1;
    }
  }
}

}  // namespace sanad::reconcile
