// SPDX-License-Identifier: Apache-2.0
#include "pair_graph.h"

namespace sanad::reconcile {

void PairGraph::clear() {
  *this = PairGraph{};
}

void PairGraph::add(Edge edge) {
  EdgeIndex index = static_cast<EdgeIndex>(edges_.size());
  if (free_.empty()) {
    edges_.emplace_back();
  } else {
    index = free_.back();
    free_.pop_back();
  }
  edge.next_a = heads_[edge.a];
  edge.next_b = heads_[edge.b];
  heads_[edge.a] = heads_[edge.b] = index;
  edges_[index] = edge;
}

void PairGraph::unhook(Slot slot, EdgeIndex edge) {
  auto* link = &heads_[slot];
  while (*link != edge) link = edges_[*link].a == slot ? &edges_[*link].next_a : &edges_[*link].next_b;
  *link = edges_[edge].next(slot);
}

void PairGraph::isolate(Slot slot) {
  while (heads_[slot] != no_edge) {
    const auto edge = heads_[slot];
    unhook(edges_[edge].other(slot), edge);
    heads_[slot] = edges_[edge].next(slot);
    edges_[edge] = Edge{};
    free_.push_back(edge);
  }
}

}  // namespace sanad::reconcile
