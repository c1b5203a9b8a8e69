// SPDX-License-Identifier: Apache-2.0
/// low <= best <= high: what a figure says. Made from counts as given, only for computing and showing.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

#include "sanad/core/result.h"

namespace sanad::figures {

/// Closed bounds; unit: persons, or incidents. 0 <= low <= best <= high.
class Range {
 public:
  constexpr Range() = default;
  /// invalid_input if a bound is negative or out of order.
  static Result<Range> make(std::int64_t low, std::int64_t best, std::int64_t high);
  /// The order is made by sorting outwards: low = the smallest, high = the largest, best clamped between.
  static constexpr Range spanning(std::int64_t low, std::int64_t best, std::int64_t high) {
    Range range;
    range.low_ = std::min({low, best, high});
    range.high_ = std::max({low, best, high});
    range.best_ = best;
    return range;
  }

  constexpr std::int64_t low() const noexcept { return low_; }
  constexpr std::int64_t best() const noexcept { return best_; }
  constexpr std::int64_t high() const noexcept { return high_; }
  /// Sums bound by bound: right for disjoint incidents only, never for two accounts of one.
  friend constexpr Range operator+(Range a, Range b) noexcept {
    return spanning(a.low_ + b.low_, a.best_ + b.best_, a.high_ + b.high_);
  }
  friend constexpr bool operator==(const Range&, const Range&) = default;

 private:
  std::int64_t low_ = 0, best_ = 0, high_ = 0;
};

}  // namespace sanad::figures
