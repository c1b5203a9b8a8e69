// SPDX-License-Identifier: Apache-2.0
/// Lengths in files: four bytes, the highest first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sanad::exchange {

inline void append_big_endian(std::string& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((number >> shift) & 0xFFU);
}

/// Of exactly four bytes.
inline std::uint32_t from_big_endian(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char byte : bytes.substr(0, 4)) number = (number << 8U) | static_cast<unsigned char>(byte);
  return number;
}

}  // namespace sanad::exchange
