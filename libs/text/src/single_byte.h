// SPDX-License-Identifier: Apache-2.0
/// One byte of a single-byte encoding as a code point. Internal to the module.
#pragma once

#include "encoding_tables.h"
#include "sanad/text/encoding.h"

namespace sanad::text {

/// `encoding` is not utf8. U+FFFD where the encoding leaves the byte undefined.
constexpr char32_t decode_byte(unsigned char byte, Encoding encoding) {
  if (byte < 0x80) return byte;
  if (encoding == Encoding::mac_roman) return mac_roman_high[byte - 0x80U];
  if (encoding == Encoding::windows1252 && byte < 0xA0) return windows1252_c1[byte - 0x80U];
  return byte;
}

}  // namespace sanad::text
