// SPDX-License-Identifier: Apache-2.0
/// From accounts to the pairs worth remembering: blocking, then comparison. Internal to the module.
#pragma once

#include <optional>
#include <vector>

#include "account_table.h"
#include "block_index.h"
#include "pair_graph.h"

namespace sanad::reconcile {

/// The edge of a pair, or nothing if neither crowding nor anything else could make it matter. `a` has the
/// smaller id.
std::optional<Edge> edge_of(const AccountTable& table, const FeatureReader& reader, Slot a, Slot b);

/// Puts crowding into the bits of an edge.
void apply_crowding(Edge& edge, const AccountTable& table);
std::uint8_t crowding_level(const Edge& edge, const AccountTable& table);

class PairFinder {
 public:
  PairFinder(const AccountTable& table, const FeatureReader& reader) : table_{&table}, reader_{&reader} {}

  /// Every pair within [from, to) and with earlier slots. Slots in order: fast.
  void find_all(const BlockIndex& index, Slot from, Slot to, std::vector<Edge>& edges);
  /// Every pair of `slot` with live slots of the index, except with those for which skip[other] is set.
  void find_of(const BlockIndex& index, Slot slot, const std::vector<std::uint8_t>& skip,
               std::vector<Edge>& edges);

 private:
  void start(Slot slot);

  const AccountTable* table_;
  const FeatureReader* reader_;
  BlockQuery query_;
  std::vector<Slot> seen_;  // seen_[other] = the slot + 1 that last met it
};

}  // namespace sanad::reconcile
