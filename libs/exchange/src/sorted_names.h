// SPDX-License-Identifier: Apache-2.0
/// Sets as sorted vectors: of names, ids, times.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::exchange {

using Names = std::vector<std::string>;

template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

inline bool holds(const Names& names, std::string_view name) {
  return std::binary_search(names.begin(), names.end(), name);
}

inline Names union_of(const Names& a, const Names& b) {
  Names all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

inline Names intersection_of(const Names& a, const Names& b) {
  Names both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

}  // namespace sanad::exchange
