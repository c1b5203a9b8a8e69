// SPDX-License-Identifier: Apache-2.0
#include "calibration.h"

#include <algorithm>
#include <cmath>

namespace sanad::screening {
namespace {

constexpr double full_name = 0.95;
constexpr double most_without_proof = 0.975;
constexpr double calibrated_for = 10'000;  // entries

// Laid over first answers on OFAC's lists (bench/screening/fit.py); names alone are surer than they say above
// even.
constexpr double at_no_agreement = -19.65, by_list_size = 0.05, below_even = 0.6, above_even = 1.5;

double offset(double list_size) {
  return at_no_agreement - by_list_size * std::log2(std::max(list_size, 100.0) / calibrated_for);
}

}  // namespace

double name_bits(const ScoredName& name, double list_size) {
  const double bits = offset(list_size) + entry_bits(name);
  return bits * (bits < 0 ? below_even : above_even);
}

double least_agreement_bits(double threshold, double fact_bits, bool may_be_proved, double list_size) {
  if (threshold <= 0) return -1e9;
  const double probability = std::min(threshold / (may_be_proved ? 1 : most_without_proof), 1 - 1e-9);
  const double bits = std::log2(probability / (1 - probability)) - fact_bits;
  constexpr double rounding = 1e-6;
  return bits / (bits < 0 ? below_even : above_even) - offset(list_size) - rounding;
}

double probability_of(const ScoredName& name, const FactSum& facts, double list_size) {
  const double bits = name_bits(name, list_size) + facts.bits;
  const double probability = 1 / (1 + std::exp2(-bits));
  const bool proof = facts.identifier || (facts.same_day && name.names.score >= full_name);
  return probability * (proof ? 1 : most_without_proof);
}

Band band_of(double probability) {
  if (probability >= 0.80) return Band::high;
  return probability >= 0.50 ? Band::medium : Band::low;
}

}  // namespace sanad::screening
