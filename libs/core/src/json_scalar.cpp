// SPDX-License-Identifier: Apache-2.0
#include "json_scalar.h"

#include <algorithm>
#include <charconv>

#include "sanad/core/hex.h"
#include "sanad/core/utf8.h"

namespace sanad {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The four hex digits at `position`, or -1.
int read_unit(std::string_view text, std::size_t position) {
  if (text.size() < position + 4) return -1;
  int unit = 0;
  for (const char c : text.substr(position, 4)) {
    const int digit = hex_value(c);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_high_surrogate(int unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(int unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

/// `position` stands on the u of \uXXXX and moves behind the escape (behind both for a pair).
std::string_view read_unicode_escape(std::string_view text, std::size_t& position, std::string& into) {
  const int unit = read_unit(text, position + 1);
  if (unit < 0) return "four hex digits behind \\u";
  if (unit == 0) return "a string without the character U+0000";
  if (is_low_surrogate(unit)) return "no low surrogate without a high one before it";
  position += 5;
  auto code_point = static_cast<char32_t>(unit);
  if (is_high_surrogate(unit)) {
    const int low = text.substr(position, 2) == "\\u" ? read_unit(text, position + 2) : -1;
    if (!is_low_surrogate(low)) return "a low surrogate behind a high one";
    position += 6;
    code_point =
        0x10000U + ((static_cast<char32_t>(unit) - 0xD800U) << 10) + (static_cast<char32_t>(low) - 0xDC00U);
  }
  append_utf8(into, code_point);
  return {};
}

/// `position` stands behind the backslash and moves behind the escape.
std::string_view read_escape(std::string_view text, std::size_t& position, std::string& into) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  if (position < text.size() && text[position] == 'u') return read_unicode_escape(text, position, into);
  const std::size_t index = position < text.size() ? letters.find(text[position]) : npos;
  if (index == npos) return "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u as an escape";
  into += meanings[index];
  ++position;
  return {};
}

std::size_t skip_digits(std::string_view token, std::size_t position) {
  while (position < token.size() && is_digit(token[position])) ++position;
  return position;
}

enum class NumberKind { none, whole, fraction };

/// RFC 8259 section 6, which is stricter than from_chars: no leading zeros, no bare point.
NumberKind kind_of_number(std::string_view token) {
  std::size_t at = token.starts_with('-') ? 1 : 0;
  const std::size_t digits = at;
  at = skip_digits(token, at);
  if (at == digits || (token[digits] == '0' && at > digits + 1)) return NumberKind::none;
  if (at == token.size()) return NumberKind::whole;
  if (token[at] == '.') {
    const std::size_t fraction = at + 1;
    at = skip_digits(token, fraction);
    if (at == fraction) return NumberKind::none;
  }
  if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
    ++at;
    if (at < token.size() && (token[at] == '+' || token[at] == '-')) ++at;
    const std::size_t exponent = at;
    at = skip_digits(token, exponent);
    if (at == exponent) return NumberKind::none;
  }
  return at == token.size() ? NumberKind::fraction : NumberKind::none;
}

/// True when the number is nearer to zero than any double, not larger than all: from_chars says "out of
/// range" to both.
bool is_nearly_zero(std::string_view token) {
  const std::size_t mantissa_end = std::min(token.find_first_of("eE"), token.size());
  const std::string_view mantissa = token.substr(0, mantissa_end);
  const std::size_t first = mantissa.find_first_of("123456789");
  if (first == npos) return true;
  const std::size_t point = std::min(mantissa.find('.'), mantissa_end);
  const auto places = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
  if (mantissa_end == token.size()) return places < 0;
  const bool below = token[mantissa_end + 1] == '-';
  const std::size_t digits = mantissa_end + (is_digit(token[mantissa_end + 1]) ? 1 : 2);
  std::int64_t exponent = 0;
  const auto read = std::from_chars(token.data() + digits, token.data() + token.size(), exponent);
  if (read.ec != std::errc{}) return below;
  return places + (below ? -exponent : exponent) < 0;
}

}  // namespace

ScalarProblem read_json_string(std::string_view text, std::string& into, std::size_t& consumed) {
  std::size_t position = 0;
  std::size_t stop = text.find('"');
  while (true) {
    if (stop < position) stop = text.find('"', position);  // it was escaped
    if (stop == npos) return {"a closing quote", text.size()};
    const std::size_t escape = text.substr(0, stop).find('\\', position);
    if (escape == npos) {
      into.append(text, position, stop - position);
      consumed = stop + 1;
      return {};
    }
    into.append(text, position, escape - position);
    position = escape + 1;
    if (const auto message = read_escape(text, position, into); !message.empty()) return {message, escape};
  }
}

ScalarProblem read_json_token(std::string_view token, Json& into) {
  if (token == "null") return into = Json{}, ScalarProblem{};
  if (token == "true" || token == "false") return into = Json{token == "true"}, ScalarProblem{};
  const NumberKind kind = kind_of_number(token);
  if (kind == NumberKind::none) return {"a JSON value"};
  const char* end = token.data() + token.size();
  std::int64_t whole = 0;
  if (kind == NumberKind::whole && std::from_chars(token.data(), end, whole).ec == std::errc{}) {
    into = Json{whole};
    return {};
  }
  double number = 0;
  if (std::from_chars(token.data(), end, number).ec != std::errc{}) {
    if (!is_nearly_zero(token)) return {"a number in the range of a double"};
    number = 0;
  }
  into = Json{number};
  return {};
}

}  // namespace sanad
