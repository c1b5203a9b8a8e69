// SPDX-License-Identifier: Apache-2.0
/// "Balochistan and Sindh saw 110 and 54 attacks respectively": which name goes with which number.
#pragma once

#include <optional>
#include <vector>

#include "counted.h"
#include "sanad/claims/document.h"
#include "sentence.h"

namespace sanad::claims {

struct Zipped {
  std::optional<PlacePhrase> place{};
  const TimePhrase* time = nullptr;
  bool rest = false;  ///< other counts of the sentence are told apart, this is not one of them
};

/// One entry a count; empty ones unless the sentence says "respectively" and the numbers of names and counts
/// agree. Names that no gazetteer knows count as places if they stand in a list of the right length.
std::vector<Zipped> zip_respectively(const Document& document, const Sentence& sentence,
                                     const std::vector<Counted>& counted);

}  // namespace sanad::claims
