// SPDX-License-Identifier: Apache-2.0
/// Hex digits to and from bytes, for UUIDs and digests.
#pragma once

#include <cstdint>
#include <string_view>

namespace sanad {

inline constexpr std::string_view hex_digits = "0123456789abcdef";

/// 0..15, or -1 when it is no hex digit. Either case.
constexpr int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

/// Writes the two lower-case digits of `byte` and returns the place behind them.
constexpr char* put_hex(char* out, std::uint8_t byte) {
  *out++ = hex_digits[byte >> 4];
  *out++ = hex_digits[byte & 15];
  return out;
}

}  // namespace sanad
