// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "clusterer.h"

namespace sanad::reconcile {
namespace {
constexpr std::int32_t nothing = std::numeric_limits<std::int32_t>::min();

Interval added(Interval a, Interval b) {
  return a.known() && b.known() ? Interval{a.lo + b.lo, a.hi + b.hi} : Interval{};
}

std::int32_t least_for(std::size_t sources) {
  if (sources <= 1) return second_row_of_one;
  return sources == 2 ? second_row_of_two : second_row_of_more;
}

std::int32_t toll_bits(const Features& a, const Features& b) {
  return centibits(Feature::killed, static_cast<std::uint8_t>(compare_killed(a, b))) +
         centibits(Feature::injured, static_cast<std::uint8_t>(compare_injured(a, b)));
}
}  // namespace

/// How well a row fits an incident in which its source has rows already: as the same told twice, and as a
/// part.
Clusterer::SecondRow Clusterer::fit_of(Local row, Local label) const {
  SecondRow fit{label};
  const auto& group = groups_[label];
  Features sum = at(row);
  sum.killed[1] = Interval{};
  std::size_t own = 0;
  bool whole = false;
  for (const Local member : group) {
    if (at(member).source != at(row).source) continue;
    ++own;
    whole = whole || component_->roles[member] == Role::account;
    sum.killed[0] = added(sum.killed[0], at(member).killed[0]);
    sum.injured = added(sum.injured, at(member).injured);
  }
  std::vector<std::uint16_t> sources;
  std::int64_t copy = 0, part = 0, toll = 0;
  for (const Local member : group) {
    if (at(member).source == at(row).source) continue;
    sources.push_back(at(member).source);
    const auto bits = adjacency_.bits(row, member, absent_bits);
    copy += bits;
    toll += toll_bits(at(row), at(member));
    part += bits - toll_bits(at(row), at(member)) + toll_bits(sum, at(member));
  }
  if (own == 0 || sources.empty()) return {};
  const auto others = static_cast<std::int64_t>(sources.size());
  std::ranges::sort(sources);
  fit.sources = static_cast<std::size_t>(std::ranges::unique(sources).begin() - sources.begin());
  const bool may_copy = own == 1 && whole && toll > 0;
  fit.copy = may_copy ? static_cast<std::int32_t>(copy / others) : nothing;
  const bool may_part = own < static_cast<std::size_t>(most_parts) && sum.killed[0].known();
  fit.part = may_part ? static_cast<std::int32_t>(part / others) : nothing;
  return fit;
}

/// A source that tells twice what others tell once.
void Clusterer::join_second_row(Local row) {
  SecondRow best;
  for (const auto& near : adjacency_.of(row)) {
    const auto label = label_[near.other];
    if (label == label_[row] || label == best.label) continue;
    const auto fit = fit_of(row, label);
    if (fit.bits() > best.bits() && (apart_.empty() || !forbidden(group_of(row), groups_[label]))) best = fit;
  }
  if (best.bits() < least_for(best.sources)) return;
  auto& roles = component_->roles;
  roles[row] = best.part > best.copy ? Role::part : Role::copy;
  for (const Local member : groups_[best.label]) {
    if (roles[row] == Role::part && at(member).source == at(row).source) roles[member] = Role::part;
  }
  merge(groups_[best.label].front(), row);
}

void Clusterer::join_second_rows() {
  for (Local row = 0; row < component_->size(); ++row) {
    if (!at(row).has(press) && group_of(row).size() == 1 && !at(row).has(container)) join_second_row(row);
  }
}

}  // namespace sanad::reconcile
