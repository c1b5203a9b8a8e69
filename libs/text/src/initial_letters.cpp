// SPDX-License-Identifier: Apache-2.0
#include "initial_letters.h"

#include <algorithm>

namespace sanad::text {
namespace {

bool is_article_letter(char c) {
  return c == 'e' || c == 'i' || c == 'y';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_part_of_word(char c) {
  return is_capital(c) || is_small(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::vector<bool> lone_initials(std::string_view name, const std::vector<std::string>& words) {
  std::vector<bool> initial(words.size(), false);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() == 1 && is_article_letter(words[i][0])) places.push_back(i);
  }
  if (places.empty()) return initial;
  const bool mixed = std::ranges::any_of(name, is_small);
  const auto at = [&](std::size_t i) { return i < name.size() ? name[i] : ' '; };
  std::size_t seen = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char small = is_capital(name[i]) ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    const char before = i == 0 ? ' ' : name[i - 1], after = at(i + 1);
    if (!is_article_letter(small) || is_part_of_word(before) || is_part_of_word(after)) continue;
    if (seen == places.size() || words[places[seen]][0] != small)
      return std::vector<bool>(words.size(), false);
    const bool free = before != '-' && after != '-';
    initial[places[seen++]] = free && (after == '.' || (is_capital(name[i]) && mixed));
  }
  // Letters that fold made of others: what stands where is not known.
  return seen == places.size() ? initial : std::vector<bool>(words.size(), false);
}

}  // namespace sanad::text
