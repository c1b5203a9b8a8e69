// SPDX-License-Identifier: Apache-2.0
#include "korean_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

using namespace std::string_view_literals;

constexpr float worth = 0.95F;

/// Spellings of one family name each. Those with a single spelling are there to be known as Korean.
constexpr std::array family_names = std::to_array<std::string_view>({
    "ri lee yi rhee li",
    "kim gim",
    "pak park bak",
    "choe choi",
    "jo cho joe",
    "jong chong chung jung jeong",
    "kang gang",
    "yun yoon youn",
    "jang chang",
    "rim lim im",
    "ro no roh noh",
    "ryu yu yoo ryoo",
    "an ahn",
    "sin shin",
    "so suh seo",
    "kwon gwon",
    "hwang whang",
    "paek baek paik",
    "ko go koh",
    "mun moon",
    "pae bae",
    "ryang yang",
    "ra na",
    "o oh",
    "song",
    "han",
    "hong",
    "jon jeon chon chun jun",
    "kye gye",
    "ha",
    "u woo wu",
    "hyon hyun",
    "pyon byun byon",
    "jin chin",
    "sok suk seok",
    "son sohn",
    "to do",
    "tak",
    "gu ku koo goo",
    "sung seong",
    "ho",
    "kwak gwak",
});

/// The other spellings, with spaces between; empty view if it is no known family name.
std::string_view family(std::string_view word) {
  for (const auto names : family_names) {
    for (auto rest = names; !rest.empty();) {
      const auto one = rest.substr(0, rest.find(' '));
      if (one == word) return names;
      rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    }
  }
  return {};
}

bool is_vowel(char c) {
  return "aeiouyw"sv.find(c) != std::string_view::npos;
}

/// One or two syllables that Korean has: (consonant) vowels (consonant).
bool has_korean_syllables(std::string_view word) {
  constexpr std::array starts = {"ch"sv, "sh"sv, "kk"sv, "tt"sv, "pp"sv, "ss"sv, "jj"sv, "g"sv, "k"sv, "n"sv,
                                 "d"sv,  "t"sv,  "r"sv,  "l"sv,  "m"sv,  "b"sv,  "p"sv,  "s"sv, "j"sv, "h"sv};
  constexpr std::array ends = {"ng"sv, "rk"sv, "ck"sv, "k"sv, "g"sv, "n"sv, "l"sv,
                               "r"sv,  "m"sv,  "p"sv,  "b"sv, "t"sv, "h"sv};
  constexpr std::size_t longest = 10;
  if (word.empty() || word.size() > longest) return false;
  const auto take = [&word](const auto& parts) {
    const auto found =
        std::ranges::find_if(parts, [&](std::string_view part) { return word.starts_with(part); });
    if (found != parts.end()) word.remove_prefix(found->size());
  };
  for (int syllables = 0; syllables < 2 && !word.empty(); ++syllables) {
    take(starts);
    const auto vowels = std::min(word.find_first_not_of("aeiouyw"), word.size());
    if (vowels == 0 || vowels > 4) return false;
    word.remove_prefix(vowels);
    // The consonant before a vowel begins the next syllable.
    const bool next_begins = word.size() > 1 && is_vowel(word[1]);
    if (!next_begins) take(ends);
  }
  return word.empty();
}

/// As North Korea and McCune write it: no voiced consonant at the start, o for eo, u for eu.
std::string plain(std::string_view syllable) {
  std::string out{syllable};
  const auto replace = [&out](std::string_view from, std::string_view to) {
    for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size()))
      out.replace(at, from.size(), to);
  };
  replace("eo", "o");
  replace("eu", "u");
  switch (out.front()) {
    case 'g':
      out.front() = 'k';
      break;
    case 'd':
      out.front() = 't';
      break;
    case 'b':
      out.front() = 'p';
      break;
    case 'j':
      out.replace(0, 1, "ch");
      break;
    default:
      break;
  }
  return out;
}

bool is_hangul(std::string_view text) {
  return text.size() >= 3 && text >= "\uAC00"sv && text < "\uD7A4"sv;
}

void add_given(std::span<const std::string> spelt, std::size_t first, std::size_t end,
               std::vector<Reading>& into) {
  for (std::size_t i = first; i < end; ++i) {
    const auto place = static_cast<std::uint8_t>(i);
    auto one = plain(spelt[i]);
    if (one != spelt[i]) into.push_back({text::sound_of(one), worth, place, 1});
    if (i + 1 == end) break;
    const auto two = plain(spelt[i + 1]);
    if (one != spelt[i] || two != spelt[i + 1]) into.push_back({text::sound_of(one + two), worth, place, 2});
  }
}

}  // namespace

void add_korean(const text::NameWords& name, std::vector<Reading>& into) {
  constexpr std::size_t most_words = 4;
  const auto& words = name.words;
  if (words.size() < 2 || words.size() > most_words) return;
  std::vector<std::string> spelt;
  for (const auto& word : words) {
    const bool latin = word.text.front() >= 0;
    if (word.kind != text::WordKind::name || !(latin || is_hangul(word.text))) return;
    spelt.push_back(latin ? word.text : word.sound);
    if (!has_korean_syllables(spelt.back())) return;
  }
  const bool in_front = !family(spelt.front()).empty();
  if (!in_front && family(spelt.back()).empty()) return;
  const auto at = in_front ? 0 : spelt.size() - 1;
  for (auto rest = family(spelt[at]); !rest.empty();) {
    const auto other = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), other.size() + 1));
    auto sound = text::sound_of(other);
    if (sound != words[at].sound) into.push_back({std::move(sound), worth, static_cast<std::uint8_t>(at), 1});
  }
  add_given(spelt, in_front ? 1 : 0, in_front ? spelt.size() : at, into);
}

}  // namespace sanad::screening
