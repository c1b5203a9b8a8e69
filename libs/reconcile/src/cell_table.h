// SPDX-License-Identifier: Apache-2.0
/// Numbers of cells to what is counted in them: open addressing, so that a million look-ups are a million
/// cache lines and no more. Internal to the module.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sanad::reconcile {

/// A cell that was once asked for stays; the key ~0 is not allowed.
template <class Value>
class CellTable {
 public:
  /// The value of the cell, made if need be. Valid until the next call.
  Value& operator[](std::uint64_t key) {
    if ((size_ + 1) * 2 > entries_.size()) grow();
    auto& entry = entries_[place_of(key)];
    if (entry.key == no_cell) {
      entry.key = key;
      ++size_;
    }
    return entry.value;
  }
  /// Null if nothing was ever counted there.
  const Value* find(std::uint64_t key) const {
    if (entries_.empty()) return nullptr;
    const auto& entry = entries_[place_of(key)];
    return entry.key == key ? &entry.value : nullptr;
  }

 private:
  static constexpr std::uint64_t no_cell = ~std::uint64_t{0};
  struct Entry {
    std::uint64_t key = no_cell;
    Value value{};
  };

  std::size_t place_of(std::uint64_t key) const {
    const auto mask = entries_.size() - 1;
    auto i = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20U) & mask;
    while (entries_[i].key != key && entries_[i].key != no_cell) i = (i + 1) & mask;
    return i;
  }
  void grow() {
    const auto old = std::move(entries_);
    entries_.assign(std::bit_ceil((size_ + 8) * 4), Entry{});
    for (const auto& entry : old) {
      if (entry.key != no_cell) entries_[place_of(entry.key)] = entry;
    }
  }

  std::vector<Entry> entries_;
  std::size_t size_ = 0;
};

}  // namespace sanad::reconcile
