// SPDX-License-Identifier: Apache-2.0
#include "numerals.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sanad::text {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view without_zeros(std::string_view digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? digits.substr(0, 1) : digits.substr(first);
}

/// Where the digits at the end of "grace1" begin; 0 where there are none, or hardly a word before them
/// ("km7", "b2").
std::size_t digits_at_end(std::string_view word) {
  constexpr std::size_t shortest_word = 3, most_digits = 4;
  const auto begin = word.find_last_not_of("0123456789") + 1;
  const bool word_and_number =
      begin >= shortest_word && begin < word.size() && word.size() - begin <= most_digits;
  const bool letters =
      std::none_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(begin), is_digit);
  return word_and_number && letters ? begin : 0;
}

std::string_view roman_number(std::string_view word) {
  struct Numeral {
    std::string_view roman, number;
  };
  constexpr std::array numerals = std::to_array<Numeral>({{"i", "1"},
                                                          {"ii", "2"},
                                                          {"iii", "3"},
                                                          {"iv", "4"},
                                                          {"v", "5"},
                                                          {"vi", "6"},
                                                          {"vii", "7"},
                                                          {"viii", "8"},
                                                          {"ix", "9"},
                                                          {"x", "10"}});
  const auto* found = std::ranges::find(numerals, word, &Numeral::roman);
  return found == numerals.end() ? std::string_view{} : found->number;
}

/// True if `name` ends in these letters, in capitals.
bool closes_in_capitals(std::string_view name, std::string_view word) {
  while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
  if (name.size() < word.size()) return false;
  return std::ranges::equal(name.substr(name.size() - word.size()), word,
                            [](char written, char folded) { return written == folded - 'a' + 'A'; });
}

}  // namespace

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, is_digit);
}

void write_out_numerals(std::string_view name, std::vector<std::string>& words, std::vector<bool>& initial) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_digit(words[i].back())) continue;
    if (is_number(words[i])) {
      words[i] = std::string{without_zeros(words[i])};
    } else if (const auto begin = digits_at_end(words[i]); begin > 0) {
      const auto next = static_cast<std::ptrdiff_t>(i + 1);
      auto number = std::string{without_zeros(std::string_view{words[i]}.substr(begin))};
      words[i].resize(begin);
      words.insert(words.begin() + next, std::move(number));
      initial.insert(initial.begin() + next, false);
      ++i;
    }
  }
  if (words.size() < 2) return;
  if (const auto number = roman_number(words.back());
      !number.empty() && closes_in_capitals(name, words.back())) {
    words.back() = number;
    initial.back() = false;
  }
}

std::string number_sound(std::string_view digits) {
  if (digits.size() < 2) return std::string{digits};
  constexpr std::uint64_t offset = 14695981039346656037ULL, prime = 1099511628211ULL;  // FNV-1a
  std::uint64_t hash = offset;
  for (const char c : digits) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  constexpr std::size_t length = 8;
  std::string sound;
  for (std::size_t i = 0; i < length; ++i) {
    hash ^= hash >> 29U;
    hash *= prime;
    sound.push_back(static_cast<char>('0' + hash % 10));
  }
  return sound;
}

}  // namespace sanad::text
