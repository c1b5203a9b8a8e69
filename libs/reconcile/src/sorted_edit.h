// SPDX-License-Identifier: Apache-2.0
/// Takes elements out of a large sorted vector and puts others in, moving every stretch between two edits
/// once. Internal to the module.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "sanad/core/check.h"

namespace sanad::reconcile {

/// First position at or after `from` that is not less than `key`: for keys that come in order, each a little
/// farther.
template <class T, class Less>
std::size_t seek_sorted(const std::vector<T>& items, std::size_t from, const T& key, Less less) {
  std::size_t step = 16, low = from, high = from;
  while (high < items.size() && less(items[high], key)) {
    low = high + 1;
    high = std::min(items.size(), high + step);
    step *= 2;
  }
  const auto at = [&](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(i); };
  return static_cast<std::size_t>(std::lower_bound(at(low), at(high), key, less) - items.begin());
}

/// `gone`: positions in `items`, ascending, without repeats. `fresh`: sorted by `less`, as is `items`, with
/// nothing that equals what stays. O(moved + edits log n).
template <class T, class Less>
void edit_sorted(std::vector<T>& items, const std::vector<std::size_t>& gone, const std::vector<T>& fresh,
                 Less less) {
  struct Stretch {
    std::size_t from, to;  // in the old order
    std::ptrdiff_t shift;
  };
  const auto old_size = items.size();
  std::vector<Stretch> stretches;
  std::vector<std::size_t> places(fresh.size());  // where each fresh one goes
  std::size_t from = 0, g = 0, f = 0;
  std::ptrdiff_t shift = 0;
  bool sought = false;  // `next` is where fresh[f] belongs
  std::size_t next = 0;
  const auto close = [&](std::size_t to) {
    if (to > from) stretches.push_back({from, to, shift});
    from = to;
  };
  while (g < gone.size() || f < fresh.size()) {
    if (f < fresh.size() && !sought) next = seek_sorted(items, from, fresh[f], less);
    sought = true;
    const auto before = f < fresh.size() ? next : old_size + 1;
    if (g < gone.size() && gone[g] < before) {
      close(gone[g]);
      ++from;
      --shift;
      ++g;
    } else {
      close(before);
      places[f] = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(before) + shift);
      ++shift;
      ++f;
      sought = false;
    }
  }
  close(old_size);
  const auto new_size = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(old_size) + shift);
  if (new_size > old_size) items.resize(new_size);
  const auto at = [&](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(i); };
  // Stretches that move left go first, from the left; then those that move right, from the right: none
  // overwrites another that has yet to move.
  for (const auto& s : stretches) {
    if (s.shift < 0) std::move(at(s.from), at(s.to), at(s.from) + s.shift);
  }
  for (auto s = stretches.rbegin(); s != stretches.rend(); ++s) {
    if (s->shift > 0) std::move_backward(at(s->from), at(s->to), at(s->to) + s->shift);
  }
  for (std::size_t i = 0; i < fresh.size(); ++i) items[places[i]] = fresh[i];
  items.resize(new_size);
}

/// Position of the element that is neither less nor greater than `key`, or items.size().
template <class T, class Less>
std::size_t find_sorted(const std::vector<T>& items, const T& key, Less less) {
  const auto found = std::lower_bound(items.begin(), items.end(), key, less);
  if (found == items.end() || less(key, *found)) return items.size();
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace sanad::reconcile
