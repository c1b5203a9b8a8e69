// SPDX-License-Identifier: Apache-2.0
// Folding and keys take any bytes: the result is valid UTF-8, stable under a second fold, and empty keys mean
// empty names.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sanad/core/utf8.h"
#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"
#include "sanad/text/similarity.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const auto folded = sanad::text::fold(text);
  if (!sanad::is_valid_utf8(folded)) std::abort();
  if (sanad::text::fold(folded) != folded) std::abort();
  if (sanad::text::name_key(text).empty() != folded.empty()) std::abort();
  if (sanad::text::place_key(text).empty() != folded.empty()) std::abort();
  if (sanad::text::actor_key(text).empty() != folded.empty()) std::abort();
  const auto half = folded.substr(folded.size() / 2);
  if (sanad::text::token_overlap(folded, half) != sanad::text::token_overlap(half, folded)) std::abort();
  return 0;
}
