// SPDX-License-Identifier: Apache-2.0
/// Finds the elements of `objects` in the text of an envelope, so that each is parsed once and kept byte for
/// byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"

namespace sanad::exchange {

struct SplitEnvelope {
  std::string frame;                       ///< the text with 0 in the place of each element
  std::vector<std::string_view> elements;  ///< views of the text
};

/// Only cuts: nothing is checked but the limits (limit_exceeded: depth, number of elements, bytes of one). If
/// the frame is JSON whose `objects` is an array of as many zeros as there are elements, and each element is
/// JSON, then the text is JSON and says the same; if not, the text is none.
Result<SplitEnvelope> split_envelope(std::string_view text, std::size_t most_elements);

}  // namespace sanad::exchange
