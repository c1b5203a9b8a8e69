// SPDX-License-Identifier: Apache-2.0
#include "amount.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace sanad::sources {
namespace {

using records::Count;

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What words and signs mean, one letter each: R range, M "more", U "up to", A "about"; '-' says nothing.
char sign_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, char>, 28> words = {{
      {"or", 'R'},      {"to", 'R'},
      {"and", 'R'},     {"least", 'M'},
      {"over", 'M'},    {"more", 'M'},
      {"minimum", 'M'}, {"min", 'M'},
      {"plus", 'M'},    {"above", 'M'},
      {"up", 'U'},      {"upto", 'U'},
      {"most", 'U'},    {"maximum", 'U'},
      {"max", 'U'},     {"under", 'U'},
      {"less", 'U'},    {"below", 'U'},
      {"about", 'A'},   {"around", 'A'},
      {"approx", 'A'},  {"approximately", 'A'},
      {"nearly", 'A'},  {"almost", 'A'},
      {"some", 'A'},    {"at", '-'},
      {"than", '-'},    {"between", '-'},
  }};
  for (const auto& [name, sign] : words) {
    if (equals_ignoring_case(name, word)) return sign;
  }
  return '\0';
}

/// Of a character that is no letter and no digit.
char sign_of(char c) {
  switch (c) {
    case '-':
    case '/':
      return 'R';
    case '+':
    case '>':
      return 'M';
    case '<':
      return 'U';
    case '~':
      return 'A';
    case '=':
    case ' ':
    case '\t':
    case '\n':
    case '\r':
      return '-';
    default:
      return '\0';
  }
}

/// "1,200" as 1200; a comma must have three digits behind it. Moves behind the number.
std::optional<std::int64_t> take_number(std::string_view& rest) {
  std::string digits;
  std::size_t at = 0;
  while (at < rest.size() && digits.size() < 12) {
    if (is_digit(rest[at])) {
      digits += rest[at++];
    } else if (rest[at] == ',' && at + 3 < rest.size() && is_digit(rest[at + 1]) && is_digit(rest[at + 2]) &&
               is_digit(rest[at + 3]) && (at + 4 == rest.size() || !is_digit(rest[at + 4]))) {
      ++at;
    } else {
      break;
    }
  }
  const std::size_t whole = at;
  if (at < rest.size() && rest[at] == '.') {  // "3.0", as spreadsheets write whole numbers
    for (++at; at < rest.size() && rest[at] == '0'; ++at) {
    }
    if (at == whole + 1 || (at < rest.size() && is_digit(rest[at]))) return std::nullopt;
  }
  rest.remove_prefix(at);
  return read_count(digits).value;
}

struct Tokens {
  std::string signs;  ///< 'N' for a number, else as sign_of()
  std::array<std::int64_t, 2> numbers{};
  std::size_t count = 0;
};

std::optional<Tokens> split(std::string_view rest) {
  Tokens found;
  while (!rest.empty()) {
    char sign = '-';
    if (is_digit(rest.front())) {
      const auto number = take_number(rest);
      if (!number || found.count == found.numbers.size()) return std::nullopt;
      found.numbers[found.count++] = *number;
      sign = 'N';
    } else if (is_letter(rest.front())) {
      std::size_t size = 0;
      while (size < rest.size() && is_letter(rest[size])) ++size;
      sign = sign_of(rest.substr(0, size));
      rest.remove_prefix(size);
    } else if (rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94")) {  // en and em dash
      sign = 'R';
      rest.remove_prefix(3);
    } else {
      sign = sign_of(rest.front());
      rest.remove_prefix(1);
    }
    if (sign == '\0') return std::nullopt;
    if (sign != '-') found.signs += sign;
    if (found.signs.size() > 4) return std::nullopt;
  }
  return found;
}

}  // namespace

Cell<Count> read_amount(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return {};
  const auto tokens = split(text);
  const Cell<Count> bad{.value = {}, .bad = true};
  if (!tokens) return bad;
  const auto [first, second] = tokens->numbers;
  const std::string_view signs = tokens->signs;
  if (signs == "N") return {.value = Count::exactly(first)};
  if (signs == "NRN") return {.value = Count{first, std::nullopt, second}};
  if (signs == "MN" || signs == "NM" || signs == "NRM") return {.value = Count::at_least(first)};
  if (signs == "UN" || signs == "URN" || signs == "NU" || signs == "NRU") {
    return {.value = Count{std::nullopt, first, first}};
  }
  if (signs == "AN") return {.value = Count{std::nullopt, first, std::nullopt}};
  return bad;
}

}  // namespace sanad::sources
