// SPDX-License-Identifier: Apache-2.0
#include "misread_letters.h"

#include <algorithm>
#include <array>

#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

struct Misread {
  std::string_view read, written;
};

constexpr std::array pairs = std::to_array<Misread>({{"rn", "m"}, {"vv", "w"}, {"cl", "d"}});
constexpr std::array digits = std::to_array<Misread>({{"0", "o"}, {"1", "l"}, {"5", "s"}, {"8", "b"}});

void replace_all(std::string& word, const Misread& pair) {
  for (auto at = word.find(pair.read); at != std::string::npos;
       at = word.find(pair.read, at + pair.written.size()))
    word.replace(at, pair.read.size(), pair.written);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string put_right(std::string_view word) {
  constexpr std::size_t shortest = 4;
  if (word.size() < shortest) return {};
  std::string written{word};
  for (const auto& pair : pairs) replace_all(written, pair);
  if (std::ranges::any_of(word, is_digit) && !std::ranges::all_of(word, is_digit)) {
    for (const auto& digit : digits) replace_all(written, digit);
  }
  return written == word ? std::string{} : written;
}

void add_misread(const text::NameWords& name, std::vector<Reading>& into) {
  constexpr float worth = 0.92F;
  const auto& words = name.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != text::WordKind::name || words[i].text.empty() || words[i].text.front() < 0) continue;
    const auto first = static_cast<std::uint8_t>(i);
    if (const auto written = put_right(words[i].text); !written.empty())
      into.push_back({text::sound_of(written), worth, first, 1});
    if (i + 1 == words.size() || words[i + 1].kind != text::WordKind::number) continue;
    const auto* digit = std::ranges::find(digits, std::string_view{words[i + 1].text}, &Misread::read);
    if (digit != digits.end())
      into.push_back({text::sound_of(words[i].text + std::string{digit->written}), worth, first, 2});
  }
}

}  // namespace sanad::screening
