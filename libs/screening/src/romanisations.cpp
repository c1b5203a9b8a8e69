// SPDX-License-Identifier: Apache-2.0
#include "romanisations.h"

#include <algorithm>
#include <array>

namespace sanad::screening {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest = 4;

bool is_vowel(char c) {
  return "aeiou"sv.find(c) != std::string_view::npos;
}

void replace_all(std::string& word, std::string_view from, std::string_view to) {
  for (auto at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size()))
    word.replace(at, from.size(), to);
}

/// c is j, and b and d are not heard at the end: Cemil, Recep.
std::string as_turkish(std::string_view word) {
  std::string english{word};
  bool changed = false;
  for (std::size_t i = 0; i + 1 < english.size(); ++i) {
    if (english[i] != 'c' || !is_vowel(english[i + 1]) || (i > 0 && english[i - 1] == 'c')) continue;
    english[i] = 'j';
    changed = true;
  }
  if (!changed) return {};
  if (english.back() == 'p') english.back() = 'b';
  if (english.back() == 't') english.back() = 'd';
  return english;
}

bool ends_as_slavic(std::string_view word) {
  constexpr std::array ends = {"ow"sv,  "ew"sv,   "owa"sv,  "ewa"sv,   "ski"sv,
                               "sky"sv, "skij"sv, "enko"sv, "witsch"sv};
  return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

/// ch is kh, sch is sh, j is y. Russian names have kh at their beginning too; elsewhere that is an English
/// ch.
std::string as_german(std::string_view word) {
  const bool slavic = ends_as_slavic(word);
  std::string english{word};
  replace_all(english, "schtsch", "shtsh");
  replace_all(english, "tsch", "tsh");
  replace_all(english, "sch", "sh");
  constexpr std::size_t long_enough = 5;
  if (word.size() >= long_enough && (slavic || !english.starts_with("ch") || word.size() > long_enough))
    replace_all(english, "ch", "kh");
  replace_all(english, "tsh", "tch");
  if (english.back() == 'j' && is_vowel(english[english.size() - 2])) english.back() = 'y';
  if (slavic) replace_all(english, "j", "y");
  return english == word ? std::string{} : english;
}

/// The letter of Zhukov has no German spelling but sch.
std::string as_german_zh(std::string_view word) {
  if (!word.starts_with("sch") || word.starts_with("schtsch") || !ends_as_slavic(word)) return {};
  const auto rest = as_german(word.substr(3));
  return "zh" + (rest.empty() ? std::string{word.substr(3)} : rest);
}

std::string as_polish(std::string_view word) {
  std::string english{word};
  replace_all(english, "szcz", "shtch");
  replace_all(english, "cz", "ch");
  replace_all(english, "sz", "sh");
  return english == word ? std::string{} : english;
}

std::string as_malay_or_albanian(std::string_view word) {
  std::string english{word};
  replace_all(english, "xh", "j");
  for (const char vowel : "aeiou"sv)
    replace_all(english, std::string{"sy"} + vowel, std::string{"sh"} + vowel);
  return english == word ? std::string{} : english;
}

}  // namespace

std::vector<std::string> other_romanisations(std::string_view word) {
  std::vector<std::string> all;
  constexpr std::size_t most = 3;
  if (word.size() < shortest || word.find_first_of("cjxsz") == std::string_view::npos) return all;
  for (const auto read : {as_turkish, as_german, as_german_zh, as_polish, as_malay_or_albanian}) {
    auto english = read(word);
    if (!english.empty() && all.size() < most) all.push_back(std::move(english));
  }
  return all;
}

}  // namespace sanad::screening
