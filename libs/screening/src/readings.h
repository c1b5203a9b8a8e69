// SPDX-License-Identifier: Apache-2.0
/// Other ways to hear a word of a name: what spellings drop, and what another language's letters stand for.
/// Internal to the module.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sanad/text/person_name.h"

namespace sanad::screening {

struct Reading {
  std::string sound;
  float worth = 0;                     ///< below 1: a pair found by it counts so much less
  std::uint8_t first = 0, length = 1;  ///< of the words of the name it stands for
};

/// Of each word without Abd, Abu, -ullah, -uddin, a glued article or particle; as other languages spell it
/// (romanisations.h); what it is short for (full_forms.h); of names that are Chinese or Korean as a whole
/// (chinese_names.h, korean_names.h). Mostly none, and never more than 160.
std::vector<Reading> readings_of(const text::NameWords& name);

}  // namespace sanad::screening
