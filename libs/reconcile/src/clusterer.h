// SPDX-License-Identifier: Apache-2.0
/// Divides a component into incidents. Internal to the module.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "component.h"

namespace sanad::reconcile {

/// Keeps its working memory between components. Not thread-safe; the result depends on the component alone.
class Clusterer {
 public:
  /// Fills `cluster` and `roles`. Must-links first, then pairs by strength, at most one account of a one-row
  /// source an incident; then swaps, incidents as wholes, splits, rows told twice and copies.
  void run(Component& component);

  const Adjacency& adjacency() const& { return adjacency_; }
  /// After run(): could the incidents of the two be one, as far as their sources go?
  bool sources_allow(Local a, Local b) const { return sources_allow(group_of(a), group_of(b)); }

 private:
  using Group = std::vector<Local>;
  /// How a row fits an incident that holds rows of its source: mean centibits to the accounts of the others.
  struct SecondRow {
    Local label = 0xFFFFFFFFU;
    std::size_t sources = 0;  ///< others in the incident
    std::int32_t copy = std::numeric_limits<std::int32_t>::min();
    std::int32_t part = std::numeric_limits<std::int32_t>::min();
    std::int32_t bits() const { return std::max(copy, part); }
  };
  /// Two incidents, by their labels, that would hold together as one.
  struct Offer {
    std::int32_t bits = 0;
    Local a = 0, b = 0;
  };

  void start(Component& component);
  void apply_decisions();
  void assign_two_sources();
  void merge_by_strength();
  bool try_link(const Link& link);
  bool may_merge(Local a, Local b) const;
  bool sources_allow(const Group& a, const Group& b) const;
  bool forbidden(const Group& a, const Group& b) const;
  std::int32_t linkage(const Group& a, const Group& b) const;
  std::int32_t best_rival(Local a, Local b) const;
  void merge(Local a, Local b);
  void join_groups();
  bool join_best_groups();
  void collect_offers();
  std::int32_t group_bits(const Group& a, const Group& b) const;
  bool rivalled(const Offer& offer, Local one) const;
  void swap_for_gain();
  bool try_swap(const Link& link);
  std::int32_t tie(Local member, const Group& group, Local without) const;
  void move(Local member, Local to_cluster);
  void join_parts();
  void join_parts_of(Local whole, std::uint16_t source);
  std::vector<Local> part_candidates(Local whole, std::uint16_t source) const;
  std::uint8_t crowding_of(Local a, Local b) const;
  std::int32_t sum_evidence(Local whole, std::span<const Local> rows) const;
  void join_second_rows();
  void join_second_row(Local row);
  SecondRow fit_of(Local row, Local label) const;
  void mark_copies();
  const Features& at(Local member) const { return *component_->features[member]; }
  bool one_row(Local member) const { return at(member).has(one_row_source); }
  Group& group_of(Local member) { return groups_[label_[member]]; }
  const Group& group_of(Local member) const { return groups_[label_[member]]; }

  Component* component_ = nullptr;
  Adjacency adjacency_;
  std::vector<Local> label_;
  std::vector<Group> groups_;
  std::vector<LocalDecision> apart_;
  std::vector<Offer> offers_;                               // strongest first
  std::vector<std::pair<Local, std::uint32_t>> offers_of_;  // of each label, in the order of offers_
  std::vector<std::uint8_t> changed_;                       // labels, in one round of joining
  std::vector<std::int8_t> assigned_;  // per link: 1 chosen by the exact assignment, 0 not; empty = none made
};

/// Of an n x m matrix of gains (row-major, 0 = no pair) the column of every row, or -1, with the greatest
/// sum; of several, the one found first in the order given. O(n^2 m).
std::vector<int> best_assignment(const std::vector<std::int32_t>& gains, std::size_t rows,
                                 std::size_t columns);

}  // namespace sanad::reconcile
