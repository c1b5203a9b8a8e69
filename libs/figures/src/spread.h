// SPDX-License-Identifier: Apache-2.0
/// How the truth may be spread between the bounds of one incident, and the interval of a sum of incidents.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <span>

#include "sanad/figures/figure.h"

namespace sanad::figures {

/// Which model of the truth stands behind low / best / high.
enum class Model : std::uint8_t {
  agreed,    ///< several voices: triangular, with the peak at best
  reported,  ///< one voice: often right, else skewed upwards, cut at low and high
  perhaps,   ///< the incident may not count at all: falls straight from 0 to high
};

/// The 64 middle quantiles of one incident's distribution; every draw and moment comes from them.
using Quantiles = std::array<double, 64>;
Quantiles quantiles_of(std::int64_t low, std::int64_t best, std::int64_t high, Model model);

/// Sums of moments are the moments of sums: mean, variance and third central moment of independent parts.
struct Moments {
  double mean = 0, variance = 0, third = 0;
  Moments& operator+=(const Moments& other) {
    mean += other.mean;
    variance += other.variance;
    third += other.third;
    return *this;
  }
};

struct Shape {
  std::int32_t low = 0, best = 0, high = 0;
  Model model = Model::agreed;
  Moments moments;
};
Shape make_shape(std::int32_t low, std::int32_t best, std::int32_t high, Model model);
/// The moments of Model::perhaps, cheap.
Moments perhaps_moments(std::int64_t high);

/// The 95 % interval of a sum: `certain` persons without spread, and the uncertain incidents. It holds
/// range.best() and lies within the range. Depends on the seed and on the incidents, not on their order in
/// the caller's memory as long as they come in the order of incidents.
///  - up to 8 uncertain incidents, or a lopsided sum: 400 seeded draws; of many incidents the 32 widest are
///  drawn and
///    the rest is one normal variable with their exact moments;
///  - otherwise the normal quantiles, corrected for skewness (Cornish and Fisher 1938).
struct Sum {
  Range range;
  std::int64_t certain = 0;  ///< of incidents whose low equals their high
  Moments moments;           ///< of the uncertain ones
};
inline constexpr std::size_t few_incidents = 8;
bool needs_draws(const Sum& sum, std::size_t uncertain);
Interval by_moments(const Sum& sum);
Interval by_draws(const Sum& sum, std::span<const Shape> uncertain, std::uint64_t seed);

}  // namespace sanad::figures
