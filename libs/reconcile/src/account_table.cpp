// SPDX-License-Identifier: Apache-2.0
#include "account_table.h"

#include <algorithm>
#include <numeric>

#include "radix_sort.h"

namespace sanad::reconcile {
namespace {
/// Half-degree row and column, rows first: neighbours in a row are neighbours in memory.
std::int32_t cell_of(const Features& f) {
  if (!f.has_point()) return -1;
  return static_cast<std::int32_t>((f.latitude + 90) * 2) * 1024 +
         static_cast<std::int32_t>((f.longitude + 180) * 2);
}

template <class T>
void reorder(std::vector<T>& items, const std::vector<Slot>& order) {
  std::vector<T> sorted;
  sorted.reserve(order.size());
  for (const Slot slot : order) sorted.push_back(items[slot]);
  items = std::move(sorted);
}
}  // namespace

Slot AccountTable::add(const Uuid& id, const Features& features) {
  const auto slot = static_cast<Slot>(ids_.size());
  ids_.push_back(id);
  features_.push_back(features);
  alive_.push_back(1);
  levels_.push_back(Crowding::neutral);
  incidents_.emplace_back();
  alone_.push_back(1);
  by_id_.insert(id, slot);
  return slot;
}

void AccountTable::drop(Slot slot) {
  alive_[slot] = 0;
  by_id_.erase(ids_[slot], [&](Slot other) { return other == slot; });
}

Slot AccountTable::find(const Uuid& id) const {
  return by_id_.find(id, [&](Slot slot) { return ids_[slot] == id; });
}

void AccountTable::renumber() {
  struct Place {
    std::uint64_t day_and_cell;
    Slot slot;
  };
  std::vector<Place> places;
  places.reserve(by_id_.size());
  for (Slot slot = 0; slot < ids_.size(); ++slot) {
    if (alive_[slot] == 0) continue;
    const auto day =
        static_cast<std::uint64_t>(std::int64_t{features_[slot].first} + (std::int64_t{1} << 31U));
    places.push_back({(day << 32U) | static_cast<std::uint32_t>(cell_of(features_[slot]) + 1), slot});
  }
  radix_sort(places, [](const Place& place) { return place.day_and_cell; });
  for (auto from = places.begin(); from != places.end();) {
    const auto to = std::find_if(
        from, places.end(), [&](const Place& place) { return place.day_and_cell != from->day_and_cell; });
    std::sort(from, to, [&](const Place& a, const Place& b) { return before(ids_[a.slot], ids_[b.slot]); });
    from = to;
  }
  const auto before_count = ids_.size();
  std::vector<Slot> order(places.size());
  std::ranges::transform(places, order.begin(), &Place::slot);
  reorder(ids_, order);
  reorder(features_, order);
  reorder(levels_, order);
  incidents_.assign(order.size(), Uuid{});
  alone_.assign(order.size(), 1);
  alive_.assign(order.size(), 1);
  std::vector<Slot> renamed(before_count, no_slot);
  for (Slot slot = 0; slot < order.size(); ++slot) renamed[order[slot]] = slot;
  by_id_.rename(renamed);
}

}  // namespace sanad::reconcile
