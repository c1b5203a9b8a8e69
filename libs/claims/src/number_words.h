// SPDX-License-Identifier: Apache-2.0
/// One number, in digits or words, without unit and comparator.
#pragma once

#include <cstddef>
#include <optional>

#include "annotated.h"

namespace sanad::claims {

struct PlainNumber {
  std::size_t last = 0;  ///< behind its last token
  double value = 0;
  double rounding =
      0;  ///< half a unit of the last printed digit, scaled; 0 for whole numbers without a scale word
  bool words = false;
  bool vague = false;  ///< "dozens"
};

/// The number that begins at token `first`: "1,234", "1 234", "1,50,000", "14,47", "1.2 million", "3 crore",
/// "twenty-eight", "a hundred and two", "two dozen", "hundreds of". nullopt if none does.
std::optional<PlainNumber> number_at(const Annotated& text, std::size_t first);

}  // namespace sanad::claims
