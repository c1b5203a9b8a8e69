// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "clusterer.h"
#include "crowding.h"

namespace sanad::reconcile {
namespace {
constexpr float parts_within_km = 10;
constexpr std::size_t most_candidates = 8;

bool side_by_side(const Features& a, const Features& b) {
  if (std::abs(a.first - b.first) > 1) return false;
  if (a.has_point() && b.has_point()) return distance_km(a, b) <= parts_within_km;
  return a.places[0] != no_key && a.places[0] == b.places[0];
}
}  // namespace

/// What the toll of a whole says of rows whose tolls are added up: mean over the accounts of other sources.
std::int32_t Clusterer::sum_evidence(Local whole, std::span<const Local> rows) const {
  Features sum = at(rows.front());
  sum.killed = {Interval{0, 0}, Interval{}};
  for (const Local row : rows) {
    const auto& killed = at(row).killed[0];
    sum.killed[0] = {sum.killed[0].lo + killed.lo, sum.killed[0].hi + killed.hi};
  }
  std::int32_t bits = 0, told = 0;
  for (const Local other : group_of(whole)) {
    if (at(other).source == sum.source || !at(other).killed[0].known()) continue;
    bits += centibits(Feature::killed, static_cast<std::uint8_t>(compare_killed(sum, at(other))));
    ++told;
  }
  return told == 0 ? 0 : bits / told;
}

/// Rows of one source next to `whole` that might be parts of it, strongest first.
std::vector<Local> Clusterer::part_candidates(Local whole, std::uint16_t source) const {
  std::vector<Local> rows;
  std::vector<std::pair<std::int32_t, Local>> ranked;
  for (const auto& near : adjacency_.of(whole)) {
    const auto& f = at(near.other);
    if (f.source != source || !f.killed[0].known() || f.killed[0].hi == 0) continue;
    const auto& levels = component_->link_levels(near.link);
    const auto rest =
        near.bits - centibits(Feature::killed, levels[static_cast<std::size_t>(Feature::killed)]);
    const bool inside = label_[near.other] == label_[whole];
    if (rest < part_evidence || (!inside && group_of(near.other).size() > 1)) continue;
    if (!inside && !apart_.empty() && forbidden(group_of(whole), group_of(near.other))) continue;
    ranked.emplace_back(inside ? std::numeric_limits<std::int32_t>::min() : -near.bits, near.other);
  }
  std::ranges::sort(ranked);
  for (const auto& [rank, row] : ranked) {
    if (rows.size() < most_candidates) rows.push_back(row);
  }
  return rows;
}

std::uint8_t Clusterer::crowding_of(Local a, Local b) const {
  for (const auto& near : adjacency_.of(a)) {
    if (near.other == b)
      return component_->link_levels(near.link)[static_cast<std::size_t>(Feature::crowding)];
  }
  return Crowding::neutral;
}

/// Two rows of one source that together are what `whole` tells as one, then a third that makes the sum better
/// still.
void Clusterer::join_parts_of(Local whole, std::uint16_t source) {
  const auto rows = part_candidates(whole, source);
  if (rows.size() < 2) return;
  std::vector<Local> inside;
  for (const Local member : group_of(whole)) {
    if (at(member).source == source) inside.push_back(member);
  }
  // The incident holds a row that is no part of such a sum, or has its parts already.
  if (inside.size() > 1 || (inside.size() == 1 && inside.front() != rows.front())) return;
  std::vector<Local> parts{rows.front()};
  std::int32_t best = sum_evidence(whole, parts);
  if (inside.empty()) {
    for (const Local row : rows) best = std::max(best, sum_evidence(whole, std::span{&row, 1}));
  }
  for (std::size_t i = 1; i < rows.size() && parts.size() < static_cast<std::size_t>(most_parts); ++i) {
    const bool cut = std::ranges::any_of(
        parts, [&](Local part) { return forbidden(group_of(part), group_of(rows[i])); });  // by an analyst
    if (cut || !side_by_side(at(parts.front()), at(rows[i]))) continue;
    parts.push_back(rows[i]);
    const auto bits = sum_evidence(whole, parts);
    const auto level = crowding_of(whole, rows[i]);
    if (bits >= best + part_gain + level * part_gain_crowded && bits >= part_sum_from) {
      best = bits;
    } else {
      parts.pop_back();
    }
  }
  if (parts.size() < 2) return;
  for (const Local part : parts) {
    merge(whole, part);
    component_->roles[part] = Role::part;
  }
}

void Clusterer::join_parts() {
  std::vector<std::uint16_t> sources;
  for (Local whole = 0; whole < component_->size(); ++whole) {
    const auto& toll = at(whole).killed[0];
    if (component_->roles[whole] != Role::account || !toll.known() || toll.hi < 2) continue;
    sources.clear();
    for (const auto& near : adjacency_.of(whole)) {
      const auto& f = at(near.other);
      if (!f.has(press) && f.source != at(whole).source) sources.push_back(f.source);
    }
    std::ranges::sort(sources);
    for (std::size_t i = 1; i < sources.size(); ++i) {
      if (sources[i] == sources[i - 1] && (i == 1 || sources[i] != sources[i - 2]))
        join_parts_of(whole, sources[i]);
    }
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
