// SPDX-License-Identifier: Apache-2.0
/// credit_of() of similarities that came before: a list knows few different ones, and the power takes long.
/// Internal to the module.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "name_score.h"

namespace sanad::screening {

class CreditMemory {
 public:
  double of(float similarity) {
    auto& known = known_[(std::bit_cast<std::uint32_t>(similarity) * 0x9E3779B1U) >> 22U];
    if (known.similarity != similarity) known = {similarity, credit_of(static_cast<double>(similarity))};
    return known.credit;
  }

 private:
  struct Known {
    float similarity = -1;
    double credit = 0;
  };
  std::array<Known, 1024> known_;
};

}  // namespace sanad::screening
