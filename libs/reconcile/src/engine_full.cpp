// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <thread>

#include "engine.h"

namespace sanad::reconcile {
namespace {
/// Union-find with path halving; the smaller root wins, so that roots come in the order of slots.
class Roots {
 public:
  explicit Roots(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), Slot{0}); }
  Slot find(Slot slot) {
    while (parents_[slot] != slot) slot = parents_[slot] = parents_[parents_[slot]];
    return slot;
  }
  void join(Slot a, Slot b) {
    a = find(a);
    b = find(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<Slot> parents_;
};
}  // namespace

void Engine::run_all() {
  table_.renumber();
  middle_.clear();
  middle_slots_.clear();
  recent_.clear();
  recent_slots_.clear();
  graph_.clear();
  graph_.resize(table_.slots());
  local_.assign(table_.slots(), 0);
  mark_.assign(table_.slots(), 0);
  stamps_.assign(table_.slots(), 0);
  stamp_ = 0;
  count_crowding();
  std::vector<Slot> slots(table_.slots());
  std::iota(slots.begin(), slots.end(), Slot{0});
  base_.build(slots, table_.all_features(), reader_);
  find_all_edges();
  Outcome outcome;
  cluster_all(outcome);
  sort_outcome(outcome);
  register_.members = std::move(outcome.members);
  register_.pairs = std::move(outcome.pairs);
  cover_all();
}

void Engine::count_crowding() {
  crowding_.clear();
  crowding_.reserve(table_.slots());
  for (Slot slot = 0; slot < table_.slots(); ++slot) crowding_.insert(slot, table_.features(slot));
  for (Slot slot = 0; slot < table_.slots(); ++slot)
    table_.set_crowding(slot, crowding_.level(table_.features(slot)));
}

void Engine::find_all_edges() {
  const auto size = static_cast<Slot>(table_.slots());
  const auto threads = std::clamp<Slot>(options_.threads, 1, 64);
  std::vector<std::vector<Edge>> found(threads);
  const auto work = [&](Slot part) {
    const auto from = static_cast<Slot>(std::uint64_t{size} * part / threads);
    const auto to = static_cast<Slot>(std::uint64_t{size} * (part + 1) / threads);
    PairFinder{table_, reader_}.find_all(base_, from, to, found[part]);
    for (auto& edge : found[part]) apply_crowding(edge, table_);
  };
  std::vector<std::thread> helpers;
  for (Slot part = 1; part < threads; ++part) helpers.emplace_back(work, part);
  work(0);
  for (auto& helper : helpers) helper.join();
  for (const auto& part : found) {
    for (const auto& edge : part) graph_.add(edge);
  }
}

void Engine::cluster_all(Outcome& outcome) {
  Roots roots{table_.slots()};
  for (EdgeIndex i = 0; i < graph_.size(); ++i) {
    if (graph_.at(i).active()) roots.join(graph_.at(i).a, graph_.at(i).b);
  }
  if (!book_.empty()) {
    for (Slot slot = 0; slot < table_.slots(); ++slot) {
      for (const Slot other : decided_partners(slot)) roots.join(slot, other);
    }
  }
  std::vector<std::uint32_t> starts(table_.slots() + 1, 0);
  for (Slot slot = 0; slot < table_.slots(); ++slot) ++starts[roots.find(slot) + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<Slot> grouped(table_.slots());
  auto next = starts;
  for (Slot slot = 0; slot < table_.slots(); ++slot) grouped[next[roots.find(slot)]++] = slot;
  outcome.members.reserve(table_.slots());
  std::vector<Slot> members;
  for (Slot root = 0; root < table_.slots(); ++root) {
    if (starts[root] == starts[root + 1]) continue;
    members.assign(grouped.begin() + starts[root], grouped.begin() + starts[root + 1]);
    divide(members, outcome);
  }
}

}  // namespace sanad::reconcile
