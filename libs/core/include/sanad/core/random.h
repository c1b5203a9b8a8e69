// SPDX-License-Identifier: Apache-2.0
/// Seeded random numbers whose sequence is fixed for ever: same seed, same numbers, on every machine. Not for
/// secrets.
#pragma once

#include <cstdint>

namespace sanad {

/// xoshiro256** (Blackman and Vigna 2018), seeded through SplitMix64.
class Random {
 public:
  explicit Random(std::uint64_t seed);
  std::uint64_t next();
  double uniform();                          ///< [0, 1)
  std::uint64_t below(std::uint64_t bound);  ///< [0, bound), unbiased; bound > 0
  double normal();                           ///< mean 0, deviation 1
  bool chance(double probability) { return uniform() < probability; }

 private:
  std::uint64_t state_[4];
};

/// A well-mixed 64-bit hash of one number, for sketches and seeds of sub-sequences.
std::uint64_t mix64(std::uint64_t value);

}  // namespace sanad
