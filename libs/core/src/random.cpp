// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/random.h"

#include <bit>

#include "sanad/core/check.h"

namespace sanad {
namespace {

constexpr std::uint64_t golden_gamma = 0x9E3779B97F4A7C15ULL;

/// True with probability exp(-x), 0 <= x <= 1, by comparisons alone: the length of a falling run of uniform
/// numbers that starts below x is even with that probability (von Neumann 1951).
bool chance_exp_minus(Random& random, double x) {
  bool even = true;
  for (double last = x, next = 0; (next = random.uniform()) < last; last = next) even = !even;
  return even;
}

bool all_chances(Random& random, std::uint64_t times, double x) {
  for (std::uint64_t i = 0; i < times; ++i) {
    if (!chance_exp_minus(random, x)) return false;
  }
  return true;
}

}  // namespace

std::uint64_t mix64(std::uint64_t value) {
  value += golden_gamma;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

Random::Random(std::uint64_t seed) {
  for (std::uint64_t& word : state_) {
    word = mix64(seed);
    seed += golden_gamma;
  }
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double Random::uniform() {
  return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t bound) {
  SANAD_CHECK(bound > 0, "no number lies below zero");
  const std::uint64_t unfair = (0 - bound) % bound;  // 2^64 mod bound: so many values come up once too often
  std::uint64_t value = next();
  while (value < unfair) value = next();
  return value % bound;
}

// Karney (2016), "Sampling exactly from the normal distribution", algorithm N. It needs no logarithm or
// cosine, whose last bit differs between mathematics libraries: the numbers are the same on every machine.
double Random::normal() {
  while (true) {
    std::uint64_t k = 0;
    while (chance_exp_minus(*this, 0.5)) ++k;
    if (k > 1 && !all_chances(*this, k * (k - 1), 0.5)) continue;
    const double x = uniform();
    const double whole = static_cast<double>(k);
    const double share = x * (whole + whole + x) / (whole + whole + 2.0);
    if (!all_chances(*this, k + 1, share)) continue;
    return (next() >> 63) != 0 ? -(whole + x) : whole + x;
  }
}

}  // namespace sanad
