// SPDX-License-Identifier: Apache-2.0
/// Sorting a million small items by a 64-bit number. Internal to the module.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sanad::reconcile {

/// Stable; least digit first, digits that are the same in all items are passed over. O(n) with n items of
/// scratch memory; short lists are merged.
template <class T, class KeyOf>
void radix_sort(std::vector<T>& items, KeyOf key_of) {
  constexpr std::size_t digit_bits = 11, digits = 6, buckets = 1U << digit_bits, worth_it = 4096;
  if (items.size() < worth_it) {
    std::ranges::stable_sort(items, {}, key_of);
    return;
  }
  std::vector<std::array<std::uint32_t, buckets>> counts(digits);
  const auto digit_of = [](std::uint64_t key, std::size_t digit) {
    return static_cast<std::size_t>(key >> (digit * digit_bits)) & (buckets - 1);
  };
  for (const auto& item : items) {
    const std::uint64_t key = key_of(item);
    for (std::size_t d = 0; d < digits; ++d) ++counts[d][digit_of(key, d)];
  }
  std::vector<T> other(items.size());
  for (std::size_t d = 0; d < digits; ++d) {
    auto& count = counts[d];
    if (count[digit_of(key_of(items.front()), d)] == items.size()) continue;
    std::uint32_t start = 0;
    for (auto& place : count) start += std::exchange(place, start);
    for (const auto& item : items) other[count[digit_of(key_of(item), d)]++] = item;
    items.swap(other);
  }
}

}  // namespace sanad::reconcile
