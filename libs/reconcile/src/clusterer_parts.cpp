// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>

#include "clusterer.h"

namespace sanad::reconcile {
namespace {
constexpr float parts_within_km = 10;
constexpr std::int32_t part_evidence = 300;  // what speaks for the pair apart from its tolls
constexpr std::size_t most_candidates = 6;
constexpr std::int32_t smallest_whole = 3;   // 1 + 1 = 2 is no evidence

bool side_by_side(const Features& a, const Features& b) {
  if (std::abs(a.first - b.first) > 1) return false;
  if (a.has_point() && b.has_point()) return distance_km(a, b) <= parts_within_km;
  return a.places[0] != no_key && a.places[0] == b.places[0];
}
}  // namespace

/// Do the tolls of the parts add up to that of the whole, in one scope or the other?
bool Clusterer::agrees(Local whole, std::span<const Local> parts) const {
  Interval sum{0, 0};
  for (const Local part : parts) {
    const auto& killed = at(part).killed[0];
    if (!killed.known() || killed.hi == 0) return false;
    sum = {sum.lo + killed.lo, sum.hi + killed.hi};
  }
  return std::ranges::any_of(at(whole).killed, [&](Interval toll) { return tolls_agree(sum, toll); });
}

/// Looks for two or three rows of one source that together are what `whole` tells as one.
bool Clusterer::join_parts_of(Local whole) {
  const auto& toll = at(whole).killed[0];
  if (!toll.known() || toll.hi < smallest_whole) return false;
  std::vector<Local> rows;
  for (const auto& near : adjacency_.of(whole)) {
    const auto& f = at(near.other);
    if (!f.has(one_row_source) || f.source == at(whole).source || rows.size() == most_candidates) continue;
    const auto& levels = component_->link_levels(near.link);
    const auto rest = near.bits - centibits(Feature::killed, levels[static_cast<std::size_t>(Feature::killed)]);
    const bool inside = label_[near.other] == label_[whole];
    if (rest < part_evidence || (!inside && group_of(near.other).size() > 1)) continue;
    rows.push_back(near.other);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      const std::array pair{rows[i], rows[j]};
      const auto& a = at(rows[i]);
      if (a.source != at(rows[j]).source || !side_by_side(a, at(rows[j]))) continue;
      const bool alone = agrees(whole, std::span{pair}.first(1)) || agrees(whole, std::span{pair}.last(1));
      if (alone || !agrees(whole, pair)) continue;
      // The incident may hold another row of that source already: then that one is no part of this sum.
      const auto taken = std::ranges::count_if(group_of(whole), [&](Local m) {
        return at(m).source == a.source && m != rows[i] && m != rows[j];
      });
      if (taken > 0) continue;
      if (forbidden(group_of(whole), group_of(rows[i])) || forbidden(group_of(whole), group_of(rows[j]))) continue;
      merge(whole, rows[i]);
      merge(whole, rows[j]);
      component_->roles[rows[i]] = component_->roles[rows[j]] = Role::part;
      return true;
    }
  }
  return false;
}

void Clusterer::join_parts() {
  for (Local whole = 0; whole < component_->size(); ++whole) {
    if (component_->roles[whole] == Role::account) join_parts_of(whole);
  }
}

void Clusterer::mark_copies() {
  auto& component = *component_;
  const auto equal = [](Interval a, Interval b) { return a.lo == b.lo && a.hi == b.hi; };
  for (Local later = 1; later < component.size(); ++later) {
    const auto& b = at(later);
    if (!b.has(press) || b.has(one_row_source) || !b.killed[0].known()) continue;
    for (const Local earlier : group_of(later)) {
      const auto& a = at(earlier);
      if (earlier >= later || component.roles[earlier] != Role::account || !a.has(press)) continue;
      const bool one_text = (a.agency != no_key && a.agency == b.agency) || a.publisher == b.publisher;
      if (!one_text || a.first != b.first || a.last != b.last) continue;
      if (!equal(a.killed[0], b.killed[0]) || !equal(a.injured, b.injured)) continue;
      component.roles[later] = Role::copy;
      break;
    }
  }
}

}  // namespace sanad::reconcile
