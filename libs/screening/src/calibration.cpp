// SPDX-License-Identifier: Apache-2.0
#include "calibration.h"

#include <algorithm>
#include <cmath>

namespace sanad::screening {
namespace {

constexpr double full_name = 0.95;
constexpr double most_without_proof = 0.99;
constexpr double calibrated_for = 10'000;  // entries

}  // namespace

double name_bits(const ScoredName& name, double list_size) {
  const double score = std::clamp(name.score, 1e-4, 1.0);
  const double steep = score * score;
  constexpr double at_no_agreement = -11.25, by_agreement = 11.25, by_bit = 0.2, most_bits = 40,
                   by_list_size = 0.15;
  return at_no_agreement + by_agreement * steep + by_bit * std::min(name.matched, most_bits) -
         by_list_size * std::log2(std::max(list_size, 100.0) / calibrated_for);
}

double probability_of(const ScoredName& name, const FactSum& facts, double list_size) {
  const double bits = name_bits(name, list_size) + facts.bits;
  const double probability = 1 / (1 + std::exp2(-bits));
  const bool proof = facts.identifier || (facts.same_day && name.score >= full_name);
  return proof ? probability : std::min(probability, most_without_proof);
}

Band band_of(double probability) {
  if (probability >= 0.80) return Band::high;
  return probability >= 0.50 ? Band::medium : Band::low;
}

}  // namespace sanad::screening
