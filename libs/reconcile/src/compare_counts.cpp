// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "compare.h"

namespace sanad::reconcile {
namespace {
CountLevel equal_level(std::int32_t n) {
  if (n == 0) return CountLevel::equal_0;
  if (n == 1) return CountLevel::equal_1;
  if (n == 2) return CountLevel::equal_2;
  if (n <= 4) return CountLevel::equal_4;
  if (n <= 9) return CountLevel::equal_9;
  return n <= 19 ? CountLevel::equal_19 : CountLevel::equal_20;
}

bool wide(Interval x) {
  return x.hi > x.lo + 1 && x.hi * 2 >= x.lo * 3;
}

/// The nearest values of two intervals that do not meet, low < high.
CountLevel apart_level(std::int32_t low, std::int32_t high, bool story) {
  if (high <= 4 && high - low == 1) return CountLevel::off_by_one_small;
  const double ratio = static_cast<double>(high) / std::max(low, 1);
  if (high >= 5 && (ratio <= 1.15 || high - low == 1)) {
    if (high <= 9) return CountLevel::close_9;
    return high <= 19 ? CountLevel::close_19 : CountLevel::close_20;
  }
  if (ratio <= 1.35 && high >= 5) {
    if (high <= 9) return CountLevel::third_9;
    return high <= 19 ? CountLevel::third_19 : CountLevel::third_20;
  }
  if (ratio <= 1.6) return story ? CountLevel::story_half : CountLevel::half;
  if (ratio <= 2.5) return story ? CountLevel::story_double : CountLevel::double_;
  return story ? CountLevel::story_far : CountLevel::far;
}

CountLevel compare_counts(Interval a, Interval b, bool story) {
  if (!a.known() || !b.known()) return CountLevel::unknown;
  const auto low = std::max(a.lo, b.lo);
  const auto high = std::min(a.hi, b.hi);
  if (low > high) return apart_level(high, low, story);
  if (!wide(a) && !wide(b)) return equal_level(low);
  if (high <= 4) return CountLevel::range_small;
  return low <= 9 ? CountLevel::range_9 : CountLevel::range_10;
}

/// A first toll grows: between press accounts, or press and anything else, different tolls tell less.
bool of_a_story(const Features& a, const Features& b) {
  return a.has(press) || b.has(press);
}
}  // namespace

CountLevel compare_killed(const Features& a, const Features& b) {
  const bool story = of_a_story(a, b);
  auto best = CountLevel::unknown;
  int best_bits = -100'000;
  for (const auto& left : a.killed) {
    for (const auto& right : b.killed) {
      const auto level = compare_counts(left, right, story);
      const int bits = centibits(Feature::killed, static_cast<std::uint8_t>(level));
      if (level == CountLevel::unknown || bits <= best_bits) continue;
      best = level;
      best_bits = bits;
    }
  }
  return best;
}

CountLevel compare_injured(const Features& a, const Features& b) {
  return compare_counts(a.injured, b.injured, of_a_story(a, b));
}

}  // namespace sanad::reconcile
