// SPDX-License-Identifier: Apache-2.0
/// The pairs worth remembering and, for every account, its own. Internal to the module.
#pragma once

#include <cstdint>
#include <vector>

#include "compare.h"

namespace sanad::reconcile {

using EdgeIndex = std::uint32_t;
inline constexpr EdgeIndex no_edge = 0xFFFFFFFFU;

struct Edge {
  Slot a = no_slot, b = no_slot;  ///< a == no_slot: free
  EdgeIndex next_a = no_edge, next_b = no_edge;
  std::int16_t base = 0;  ///< centibits without crowding
  std::int16_t bits = 0;  ///< centibits with it
  Levels levels{};
  bool link = false;   ///< may make the two one incident
  bool cover = false;  ///< one of them may cover the other

  Slot other(Slot slot) const { return slot == a ? b : a; }
  EdgeIndex next(Slot slot) const { return slot == a ? next_a : next_b; }
  bool active() const { return link && bits >= keep_from; }
};

class PairGraph {
 public:
  void clear();
  void resize(std::size_t slots) { heads_.resize(slots, no_edge); }
  void add(Edge edge);
  /// Takes every edge of the slot out.
  void isolate(Slot slot);

  const Edge& at(EdgeIndex edge) const { return edges_[edge]; }
  Edge& at(EdgeIndex edge) { return edges_[edge]; }
  EdgeIndex first(Slot slot) const { return heads_[slot]; }
  std::size_t size() const { return edges_.size(); }

  template <class Use>
  void for_each(Slot slot, const Use& use) const {
    for (auto edge = heads_[slot]; edge != no_edge; edge = edges_[edge].next(slot)) use(edge);
  }

 private:
  void unhook(Slot slot, EdgeIndex edge);

  std::vector<Edge> edges_;
  std::vector<EdgeIndex> heads_, free_;
};

}  // namespace sanad::reconcile
