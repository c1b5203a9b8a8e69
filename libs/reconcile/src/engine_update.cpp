// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "engine.h"
#include "sorted_edit.h"

namespace sanad::reconcile {
namespace {
// Slots an index may hold before they go into the next larger one.
constexpr std::size_t most_recent = 4096, most_middle = 65'536;

void sort_unique(std::vector<Slot>& slots) {
  std::ranges::sort(slots);
  slots.erase(std::ranges::unique(slots).begin(), slots.end());
}
}  // namespace

/// Recounts about what came and went; the slots whose level is another now. Edges keep their bits until
/// refreshed.
std::vector<Slot> Engine::change_crowding() {
  std::vector<Slot> near;
  const auto note = [&](Slot slot, Crowding::Change change) {
    crowding_.neighbours(table_.features(slot), change, near);
  };
  std::vector<std::pair<Slot, Crowding::Change>> changes;
  for (const Slot slot : dropped_) changes.emplace_back(slot, crowding_.erase(slot, table_.features(slot)));
  for (const Slot slot : added_) changes.emplace_back(slot, crowding_.insert(slot, table_.features(slot)));
  for (const auto& [slot, change] : changes) note(slot, change);
  near.insert(near.end(), added_.begin(), added_.end());
  sort_unique(near);
  std::vector<Slot> changed;
  for (const Slot slot : near) {
    const auto level = crowding_.level(table_.features(slot));
    if (level == table_.crowding(slot)) continue;
    table_.set_crowding(slot, level);
    if (slot < known_slots_) changed.push_back(slot);
  }
  return changed;
}

std::vector<Slot> Engine::reach(const std::vector<Slot>& from) {
  ++stamp_;
  std::vector<Slot> reached;
  const auto visit = [&](Slot slot) {
    if (stamps_[slot] == stamp_) return;
    stamps_[slot] = stamp_;
    reached.push_back(slot);
  };
  for (const Slot slot : from) visit(slot);
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const Slot slot = reached[i];
    graph_.for_each(slot, [&](EdgeIndex index) {
      if (graph_.at(index).active()) visit(graph_.at(index).other(slot));
    });
    for (const Slot other : decided_partners(slot)) visit(other);
  }
  std::ranges::sort(reached);
  return reached;
}

/// What changed itself, and everything it was compared with.
std::vector<Slot> Engine::touched_by(std::vector<Slot> changed) const {
  const auto count = changed.size();
  for (std::size_t i = 0; i < count; ++i) {
    graph_.for_each(changed[i],
                    [&](EdgeIndex edge) { changed.push_back(graph_.at(edge).other(changed[i])); });
  }
  std::erase_if(changed, [&](Slot slot) { return slot >= known_slots_; });
  sort_unique(changed);
  return changed;
}

void Engine::list_old(const std::vector<Slot>& slots) {
  for (const Slot slot : slots) {
    if (slot >= known_slots_) continue;
    const auto& id = table_.id(slot);
    old_members_.push_back({id, table_.incident(slot)});
    graph_.for_each(slot, [&](EdgeIndex index) {
      const auto& edge = graph_.at(index);
      if (edge.a == slot && edge.active()) old_pairs_.push_back({.a = id, .b = table_.id(edge.b)});
    });
    if (book_.empty()) continue;
    for (const auto& word : book_.of(id)) old_pairs_.push_back({.a = word.a, .b = word.b});
  }
}

void Engine::refresh_edges(const std::vector<Slot>& slots) {
  for (const Slot slot : slots) {
    graph_.for_each(slot, [&](EdgeIndex edge) { apply_crowding(graph_.at(edge), table_); });
  }
}

void Engine::find_new_edges() {
  std::erase_if(recent_slots_, [&](Slot slot) { return !table_.alive(slot); });
  recent_slots_.insert(recent_slots_.end(), added_.begin(), added_.end());
  recent_.build(recent_slots_, table_.all_features(), reader_);
  // In the order of the lists that are searched: the next look-up is near the last one.
  auto order = added_;
  std::ranges::sort(order, [&](Slot a, Slot b) {
    const auto& x = table_.features(a);
    const auto& y = table_.features(b);
    return std::tie(x.first, x.latitude, x.longitude, a) < std::tie(y.first, y.latitude, y.longitude, b);
  });
  PairFinder finder{table_, reader_};
  std::vector<Edge> edges;
  for (const auto* index : {&base_, &middle_}) {
    for (const Slot slot : order) finder.find_of(*index, slot, mark_, edges);
  }
  for (const Slot slot : order) {
    finder.find_of(recent_, slot, mark_, edges);
    mark_[slot] = 1;
  }
  for (const Slot slot : order) mark_[slot] = 0;
  for (auto& edge : edges) {
    apply_crowding(edge, table_);
    graph_.add(edge);
  }
}

void Engine::replace(Outcome& fresh) {
  sort_outcome(fresh);
  const auto positions = [](const auto& items, auto& old, auto less) {
    std::ranges::sort(old, [&](const auto& a, const auto& b) { return less(a, b); });
    std::vector<std::size_t> gone;
    std::size_t at = 0;
    for (const auto& item : old) {
      at = seek_sorted(items, at, item, less);
      const bool there = at < items.size() && !less(item, items[at]);
      if (there && (gone.empty() || gone.back() != at)) gone.push_back(at);
    }
    old.clear();
    return gone;
  };
  edit_sorted(register_.members, positions(register_.members, old_members_, member_order), fresh.members,
              member_order);
  edit_sorted(register_.pairs, positions(register_.pairs, old_pairs_, pair_order), fresh.pairs, pair_order);
}

void Engine::maintain_index() {
  if (recent_slots_.size() <= most_recent) return;
  std::erase_if(middle_slots_, [&](Slot slot) { return !table_.alive(slot); });
  middle_slots_.insert(middle_slots_.end(), recent_slots_.begin(), recent_slots_.end());
  recent_.clear();
  recent_slots_.clear();
  if (middle_slots_.size() <= std::max(most_middle, table_.size() / 8)) {
    middle_.build(middle_slots_, table_.all_features(), reader_);
    return;
  }
  middle_.clear();
  middle_slots_.clear();
  std::vector<Slot> slots;
  for (Slot slot = 0; slot < table_.slots(); ++slot) {
    if (table_.alive(slot)) slots.push_back(slot);
  }
  base_.build(slots, table_.all_features(), reader_);
}

/// The order matters: what the old graph reaches must be divided anew, and so must what the new graph
/// reaches.
void Engine::run_changes() {
  graph_.resize(table_.slots());
  local_.resize(table_.slots(), 0);
  mark_.resize(table_.slots(), 0);
  stamps_.resize(table_.slots(), 0);
  auto changed = change_crowding();
  changed.insert(changed.end(), dropped_.begin(), dropped_.end());
  for (const auto& id : redecided_) {
    if (const Slot slot = table_.find(id); slot != no_slot) changed.push_back(slot);
  }
  for (const Slot slot : dropped_) {
    for (const Slot other : decided_partners(slot)) changed.push_back(other);
  }
  sort_unique(changed);
  auto slots = reach(touched_by(changed));
  list_old(slots);
  for (const Slot slot : dropped_) {
    graph_.for_each(slot, [&](EdgeIndex edge) {
      const Slot other = graph_.at(edge).other(slot);
      if (graph_.at(edge).cover && table_.alive(other)) uncovered_.push_back(other);
    });
    graph_.isolate(slot);
  }
  refresh_edges(changed);
  find_new_edges();
  const auto old_slots = slots;
  std::erase_if(slots, [&](Slot slot) { return !table_.alive(slot); });
  slots.insert(slots.end(), added_.begin(), added_.end());
  slots = reach(slots);
  std::vector<Slot> more;
  std::ranges::set_difference(slots, old_slots, std::back_inserter(more));
  list_old(more);
  Outcome fresh;
  cluster_slots(slots, fresh);
  replace(fresh);
  cover_some(slots);
  maintain_index();
}

void Engine::cluster_slots(const std::vector<Slot>& slots, Outcome& outcome) {
  for (const Slot slot : slots) mark_[slot] = 1;
  for (const Slot slot : slots) {
    if (mark_[slot] == 0) continue;
    const auto members = reach({slot});
    for (const Slot member : members) mark_[member] = 0;
    divide(members, outcome);
  }
}

}  // namespace sanad::reconcile
