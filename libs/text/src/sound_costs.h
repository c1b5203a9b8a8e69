// SPDX-License-Identifier: Apache-2.0
/// What sound_similarity() counts, for its two ways of computing it. Internal to the module.
#pragma once

#include <array>
#include <cstdint>

#include "sanad/text/asked_sound.h"

namespace sanad::text {

/// In twentieths of a consonant.
using SoundCost = int;

struct SoundCosts {
  std::array<std::array<std::uint8_t, 128>, 128> change{};  ///< symmetric
  std::array<std::uint8_t, 128> drop{}, drop_unvowelled{}, mass{};
  SoundCost swap = 0;  ///< of two neighbours in turn
};
const SoundCosts& sound_costs();

constexpr std::size_t sound_code(char letter) {
  return static_cast<unsigned char>(letter) & 0x7FU;
}

/// What two sounds cost beside their distance. `hopeless` if the distance must be above `most` less that.
struct SoundOpening {
  SoundCost cost = 0;
  bool hopeless = false;
};
SoundOpening sound_opening(const HeardSound& a, const HeardSound& b, SoundCost most);

inline double similarity_of(SoundCost cost, SoundCost mass) {
  return cost >= mass ? 0 : 1 - static_cast<double>(cost) / static_cast<double>(mass);
}

}  // namespace sanad::text
