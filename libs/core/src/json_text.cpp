// SPDX-License-Identifier: Apache-2.0
// How strings and numbers are written: RFC 8785 section 3.2.2.
#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "sanad/core/hex.h"
#include "sanad/core/json.h"

namespace sanad {
namespace {

/// 0 = as it stands, 'u' = \u00xx, else the letter behind the backslash.
constexpr auto escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t i = 0; i < 0x20; ++i) table[i] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

char escape_of(char c) {
  return escapes[static_cast<unsigned char>(c)];
}

/// Whether one of 8 characters may have to be escaped; never misses one. The high bit of each byte of `x - 1...` is
/// where a byte was 0 (Anderson, "Bit Twiddling Hacks"), here for the characters below a space, '"' and a backslash.
bool may_need_escape(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  const auto below_space = word - ones * 0x20;
  const auto quote = (word ^ (ones * '"')) - ones;
  const auto backslash = (word ^ (ones * '\\')) - ones;
  return ((below_space | quote | backslash) & ~word & (ones * 0x80)) != 0;
}

std::uint64_t word_at(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// Where the first character at or behind `from` stands that has to be escaped; the size if none does.
std::size_t next_escape(std::string_view text, std::size_t from) {
#if defined(__SSE2__)
  for (; text.size() - from >= 16; from += 16) {
    __m128i piece;
    std::memcpy(&piece, text.data() + from, sizeof piece);
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(piece, _mm_set1_epi8(0x1F)), piece);
    const __m128i quote = _mm_cmpeq_epi8(piece, _mm_set1_epi8('"'));
    const __m128i backslash = _mm_cmpeq_epi8(piece, _mm_set1_epi8('\\'));
    const int found = _mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(quote, backslash)));
    if (found != 0) return from + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(found)));
  }
#endif
  while (text.size() - from >= 8 && !may_need_escape(word_at(text.data() + from))) from += 8;
  // The last few characters once more with some that were looked at already, so that they make a whole word.
  if (text.size() >= 8 && text.size() - from < 8 && !may_need_escape(word_at(text.data() + text.size() - 8))) {
    return text.size();
  }
  while (from < text.size() && escape_of(text[from]) == 0) ++from;
  return from;
}

void append_quoted(std::string& out, std::string_view text) {
  const auto at = out.size();
  out.resize(at + text.size() + 2, '"');
  std::copy(text.begin(), text.end(), out.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

/// The shortest decimal digits that read back as the same double, and where the point stands: 0.d1d2... x
/// 10^point.
struct Decimal {
  std::array<char, 24> digits;
  std::size_t count = 0;
  int point = 0;
};

Decimal shortest(double positive) {
  std::array<char, 32> text;
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), positive, std::chars_format::scientific).ptr;
  Decimal decimal;
  const char* at = text.data();
  for (; *at != 'e'; ++at) {
    if (*at != '.') decimal.digits[decimal.count++] = *at;
  }
  ++at;
  if (*at == '+') ++at;  // from_chars takes no plus sign
  std::from_chars(at, end, decimal.point);
  ++decimal.point;
  return decimal;
}

}  // namespace

void append_json_string(std::string& out, std::string_view utf8) {
  std::size_t i = next_escape(utf8, 0);
  if (i == utf8.size()) {  // as almost always
    append_quoted(out, utf8);
    return;
  }
  out += '"';
  std::size_t copied = 0;
  for (; i < utf8.size(); i = next_escape(utf8, i + 1)) {
    const char escape = escape_of(utf8[i]);
    out.append(utf8, copied, i - copied);
    copied = i + 1;
    out += '\\';
    out += escape;
    if (escape == 'u') {
      char digits[2];
      put_hex(digits, static_cast<std::uint8_t>(utf8[i]));
      out.append("00").append(digits, 2);
    }
  }
  out.append(utf8, copied);
  out += '"';
}

// ECMA-262, Number::toString with radix 10; `point` is its n, `count` its k.
void append_json_number(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  if (value == 0.0) {  // minus zero too
    out += '0';
    return;
  }
  if (value < 0.0) out += '-';
  const Decimal decimal = shortest(std::fabs(value));
  const std::string_view digits{decimal.digits.data(), decimal.count};
  const int count = static_cast<int>(decimal.count);
  const int point = decimal.point;
  if (point > 21 || point <= -6) {
    out += digits[0];
    if (count > 1) out.append(".").append(digits.substr(1));
    out.append(point > 0 ? "e+" : "e-").append(std::to_string(std::abs(point - 1)));
  } else if (point <= 0) {
    out.append("0.").append(static_cast<std::size_t>(-point), '0').append(digits);
  } else if (point >= count) {
    out.append(digits).append(static_cast<std::size_t>(point - count), '0');
  } else {
    out.append(digits, 0, static_cast<std::size_t>(point)).append(".");
    out.append(digits, static_cast<std::size_t>(point));
  }
}

}  // namespace sanad
