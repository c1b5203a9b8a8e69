// SPDX-License-Identifier: Apache-2.0
/// Other ways to hear a word of a name: what spellings drop, and what another language's letters stand for.
/// Internal to the module.
#pragma once

#include <string>
#include <vector>

#include "sanad/text/person_name.h"

namespace sanad::screening {

struct Reading {
  std::string sound;
  float worth = 0;  ///< below 1: a pair found by it counts so much less
};

/// Without Abd, Abu, -ullah, -uddin or a glued article; Somali letters. Mostly none.
std::vector<Reading> readings_of(const text::NameWord& word);

}  // namespace sanad::screening
