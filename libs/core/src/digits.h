// SPDX-License-Identifier: Apache-2.0
/// Fixed-width decimal numbers, as dates and times write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sanad {

/// The number that `text[position, position + count)` writes in digits alone, or -1. `count` <= 9.
constexpr int read_digits(std::string_view text, std::size_t position, std::size_t count) {
  if (text.size() < position + count) return -1;
  int value = 0;
  for (const char c : text.substr(position, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Appends `value` (not negative) with leading zeros to `width`, which is 1 to 9.
inline void append_padded(std::string& out, int value, std::size_t width) {
  char digits[16];
  char* const end = digits + sizeof digits;
  char* at = end;
  for (; value > 0; value /= 10) *--at = static_cast<char>('0' + value % 10);
  while (static_cast<std::size_t>(end - at) < width) *--at = '0';
  out.append(at, end);
}

}  // namespace sanad
