// SPDX-License-Identifier: Apache-2.0
/// "Balochistan and Sindh saw 110 and 54 attacks respectively": which name goes with which number.
#pragma once

#include <vector>

#include "counted.h"
#include "sentence.h"

namespace sanad::claims {

struct Zipped {
  const PlacePhrase* place = nullptr;
  const TimePhrase* time = nullptr;
};

/// One entry a count; empty ones unless the sentence says "respectively" and the numbers of names and counts agree.
std::vector<Zipped> zip_respectively(const Sentence& sentence, const std::vector<Counted>& counted);

}  // namespace sanad::claims
