// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "clusterer.h"

namespace sanad::reconcile {
namespace {
constexpr int most_passes = 3;
}  // namespace

/// What holds a member in a group, leaving out one of its accounts.
std::int32_t Clusterer::tie(Local member, const Group& group, Local without) const {
  std::int32_t sum = 0;
  for (const Local other : group) {
    if (other != member && other != without) sum += adjacency_.bits(member, other, absent_bits);
  }
  return sum;
}

void Clusterer::move(Local member, Local to_cluster) {
  auto& from = group_of(member);
  from.erase(std::ranges::find(from, member));
  groups_[to_cluster].push_back(member);
  label_[member] = to_cluster;
}

/// a moves to b's incident and b's account of a's source takes its place, if the incidents hold together
/// better so.
bool Clusterer::try_swap(const Link& link) {
  for (const auto& [a, b] : {std::pair{link.a, link.b}, std::pair{link.b, link.a}}) {
    if (!one_row(a)) continue;
    const auto from = label_[a];
    const auto to = label_[b];
    const auto& target = groups_[to];
    const auto rival =
        std::ranges::find_if(target, [&, source = at(a).source](Local m) { return at(m).source == source; });
    if (rival == target.end() || *rival == b) continue;
    const Local displaced = *rival;
    const auto now = tie(a, groups_[from], a) + tie(displaced, target, displaced);
    const auto then = tie(a, target, displaced) + std::max(0, tie(displaced, groups_[from], a));
    if (then <= now) continue;
    const bool stays = tie(displaced, groups_[from], a) > 0;
    move(a, to);
    if (stays) {
      move(displaced, from);
    } else {
      auto& left = groups_[to];
      left.erase(std::ranges::find(left, displaced));
      // A group that has become empty is free: its label belongs to one of its first members.
      const auto empty = static_cast<Local>(std::ranges::find_if(groups_, &Group::empty) - groups_.begin());
      groups_[empty].push_back(displaced);
      label_[displaced] = empty;
    }
    return true;
  }
  return false;
}

void Clusterer::swap_for_gain() {
  if (!component_->decisions.empty()) return;  // a person's word is not traded for bits
  bool changed = true;
  for (int pass = 0; changed && pass < most_passes; ++pass) {
    changed = false;
    for (const auto& link : component_->links) {
      if (link.bits < accept_from) break;
      if (label_[link.a] != label_[link.b]) changed = try_swap(link) || changed;
    }
  }
  if (changed) return;
  merge_by_strength();
}

}  // namespace sanad::reconcile
