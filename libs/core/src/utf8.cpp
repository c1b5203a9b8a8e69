// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/utf8.h"

#include <simdjson.h>

#include "quoted.h"

namespace sanad {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t position) {
  return position < bytes.size() ? static_cast<unsigned char>(bytes[position]) : 0U;
}

bool is_continuation(unsigned byte) {
  return (byte & 0xC0U) == 0x80U;
}

/// Length of the well-formed sequence at `position`, or 0 (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view bytes, std::size_t position) {
  const unsigned lead = byte_at(bytes, position);
  if (lead < 0x80U) return 1;
  const unsigned second = byte_at(bytes, position + 1);
  if (lead < 0xC2U || lead > 0xF4U || !is_continuation(second)) return 0;
  if (lead < 0xE0U) return 2;
  const bool overlong = (lead == 0xE0U && second < 0xA0U) || (lead == 0xF0U && second < 0x90U);
  const bool surrogate = lead == 0xEDU && second > 0x9FU;
  const bool too_large = lead == 0xF4U && second > 0x8FU;
  if (overlong || surrogate || too_large || !is_continuation(byte_at(bytes, position + 2))) return 0;
  if (lead < 0xF0U) return 3;
  return is_continuation(byte_at(bytes, position + 3)) ? 4 : 0;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

std::size_t find_invalid_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string_view::npos;
  for (std::size_t position = 0; position < bytes.size();) {
    const std::size_t length = sequence_length(bytes, position);
    if (length == 0) return position;
    position += length;
  }
  return std::string_view::npos;
}

std::string replace_invalid_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t position = 0; position < bytes.size();) {
    const std::size_t length = sequence_length(bytes, position);
    if (length == 0) {
      append_utf8(out, U'\uFFFD');
    } else {
      out.append(bytes.substr(position, length));
    }
    position += length == 0 ? 1 : length;
  }
  return out;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto byte = [&out](char32_t value) {
    out.push_back(static_cast<char>(static_cast<unsigned char>(value)));
  };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | (code_point >> 6));
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | (code_point >> 12));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | (code_point >> 18));
    byte(0x80 | ((code_point >> 12) & 0x3F));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

char32_t next_code_point(std::string_view valid, std::size_t& position) {
  const unsigned lead = byte_at(valid, position);
  const std::size_t length = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  // The lead byte of an n-byte sequence carries 7 - n bits of the code point.
  char32_t code_point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i)
    code_point = (code_point << 6) | (byte_at(valid, position + i) & 0x3FU);
  position += length;
  return code_point;
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return std::string{text};
  std::size_t cut = limit;
  while (cut > 0 && limit - cut < 3 && is_continuation(byte_at(text, cut))) --cut;
  return std::string{text.substr(0, cut)} + "...";
}

std::string quoted(std::string_view input) {
  return "'" + replace_invalid_utf8(shorten(input, 60)) + "'";
}

}  // namespace sanad
