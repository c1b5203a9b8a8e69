// SPDX-License-Identifier: Apache-2.0
/// Account ids to slots: open addressing on the heads of the ids, which are hashes already. Internal to the
/// module.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "account_features.h"
#include "uuid_order.h"

namespace sanad::reconcile {

/// Holds heads only: whoever asks compares the whole id (`same`: slot -> is it this one?).
class IdTable {
 public:
  std::size_t size() const { return size_; }

  template <class Same>
  Slot find(const Uuid& id, const Same& same) const {
    if (entries_.empty()) return no_slot;
    const auto key = head(id);
    for (auto i = place(key);; i = (i + 1) & mask()) {
      const auto& entry = entries_[i];
      if (entry.slot == no_slot) return no_slot;
      if (entry.head == key && entry.slot != gone && same(entry.slot)) return entry.slot;
    }
  }

  /// The id must not be in the table.
  void insert(const Uuid& id, Slot slot) {
    if ((used_ + 1) * 2 > entries_.size()) grow();
    put({head(id), slot});
    ++size_;
  }

  template <class Same>
  void erase(const Uuid& id, const Same& same) {
    const Slot slot = find(id, same);
    if (slot == no_slot) return;
    for (auto i = place(head(id));; i = (i + 1) & mask()) {
      if (entries_[i].slot != slot) continue;
      entries_[i].slot = gone;
      --size_;
      return;
    }
  }

  /// Every slot becomes renamed[slot].
  void rename(const std::vector<Slot>& renamed) {
    for (auto& entry : entries_) {
      if (entry.slot != no_slot && entry.slot != gone) entry.slot = renamed[entry.slot];
    }
  }

 private:
  struct Entry {
    std::uint64_t head = 0;
    Slot slot = no_slot;
  };
  static constexpr Slot gone = no_slot - 1;  // was taken out: a search goes on behind it

  std::uint64_t mask() const { return entries_.size() - 1; }
  /// The version digit of an id is the same in all of them and must not choose the place.
  std::uint64_t place(std::uint64_t key) const { return (key * 0x9E3779B97F4A7C15ULL) >> 24U & mask(); }
  void put(const Entry& entry) {
    auto i = place(entry.head);
    while (entries_[i].slot != no_slot) i = (i + 1) & mask();
    entries_[i] = entry;
    ++used_;
  }
  void grow() {
    const auto old = std::move(entries_);
    entries_.assign(std::bit_ceil((size_ + 8) * 4), Entry{});
    used_ = 0;
    for (const auto& entry : old) {
      if (entry.slot != no_slot && entry.slot != gone) put(entry);
    }
  }

  std::vector<Entry> entries_;
  std::size_t size_ = 0, used_ = 0;
};

}  // namespace sanad::reconcile
