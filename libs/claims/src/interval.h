// SPDX-License-Identifier: Apache-2.0
/// Intervals that printed numbers stand for, as statcheck reads them: a number with d decimals is the value
/// +- half a unit of its last digit (Nuijten et al. 2016, Behavior Research Methods 48,
/// doi:10.3758/s13428-015-0664-2).
#pragma once

#include <algorithm>
#include <limits>

#include "sanad/claims/claim.h"

namespace sanad::claims {

struct Interval {
  double low = 0, high = 0;  ///< closed; infinite where a comparator leaves an end open
  bool meets(const Interval& other) const { return low <= other.high && other.low <= high; }
  bool contains(double value) const { return low <= value && value <= high; }
};

inline constexpr double unbounded = std::numeric_limits<double>::infinity();
/// "about 90": what a reader takes it for.
inline constexpr double approx_share = 0.075;
/// "nearly 59" is below 59, and not much.
inline constexpr double below_share = 0.1;

/// All values the printed number may stand for.
inline Interval printed(const Claim& claim) {
  const double value = claim.value.value_or(0), slack = claim.rounding + 1e-9;
  const double size = std::abs(value);
  switch (claim.comparator) {
    case records::Comparator::ge:
    case records::Comparator::gt:
      return value < 0 ? Interval{-unbounded, value + slack} : Interval{value - slack, unbounded};
    case records::Comparator::le:
    case records::Comparator::lt:
      return value < 0 ? Interval{value - slack, 0} : Interval{0, value + slack};
    case records::Comparator::approx:
      if (claim.from_below)
        return value < 0 ? Interval{value - slack, value + size * below_share}
                         : Interval{value - size * below_share, value + slack};
      return {value - size * approx_share - slack, value + size * approx_share + slack};
    case records::Comparator::range: {
      const double other = claim.value_high.value_or(value);
      return {std::min(value, other) - slack, std::max(value, other) + slack};
    }
    case records::Comparator::none:
    case records::Comparator::eq:
      break;
  }
  return {value - slack, value + slack};
}

/// "At least 283" in a computation: the writer reckons with 283, or with a figure not far above it.
inline constexpr double open_share = 0.1;

/// What an operand of a computation stands for: as printed, but an open end of a count is not without end.
inline Interval meant(const Claim& claim) {
  auto interval = printed(claim);
  if (claim.aspect != Aspect::level) return interval;
  const double value = claim.value.value_or(0);
  if (interval.high == unbounded) interval.high = value * (1 + open_share) + claim.rounding;
  if (claim.comparator == records::Comparator::le || claim.comparator == records::Comparator::lt)
    interval.low = value * (1 - open_share) - claim.rounding;
  return interval;
}

inline Interval operator+(const Interval& a, const Interval& b) {
  return {a.low + b.low, a.high + b.high};
}
inline Interval operator-(const Interval& a, const Interval& b) {
  return {a.low - b.high, a.high - b.low};
}

/// Positive operands; a zero in the divisor gives an open end.
inline Interval quotient(const Interval& a, const Interval& b) {
  const double low = b.high == unbounded ? 0 : a.low / b.high;
  return {std::max(0.0, low), b.low <= 0 || a.high == unbounded ? unbounded : a.high / b.low};
}

}  // namespace sanad::claims
