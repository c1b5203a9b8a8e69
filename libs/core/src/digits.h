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

/// Appends `value` (not negative) with leading zeros to `width`.
inline void append_padded(std::string& out, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace sanad
