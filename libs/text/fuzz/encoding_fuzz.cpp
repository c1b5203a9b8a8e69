// SPDX-License-Identifier: Apache-2.0
// Any bytes can be read in any encoding: single-byte ones always give valid UTF-8, and the guess is never
// wrong on valid UTF-8.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sanad/core/utf8.h"
#include "sanad/text/encoding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using sanad::text::Encoding;
  const std::string bytes(data, data + size);
  for (const auto encoding : {Encoding::latin1, Encoding::windows1252, Encoding::mac_roman}) {
    if (!sanad::is_valid_utf8(sanad::text::to_utf8(bytes, encoding))) std::abort();
  }
  const auto guess = sanad::text::guess_encoding(bytes);
  if (sanad::is_valid_utf8(bytes) && guess != Encoding::utf8) std::abort();
  const auto parsed = sanad::text::parse_encoding(bytes);
  if (parsed && sanad::text::parse_encoding(sanad::text::name_of(*parsed)) != parsed) std::abort();
  return 0;
}
