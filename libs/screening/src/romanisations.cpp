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

/// Ukrainian and Belarusian h is a Russian g: Hryhoryeva, Bohdanov.
std::string as_ukrainian(std::string_view word) {
  constexpr std::array ends = {"ov"sv,   "ev"sv,   "ova"sv,  "eva"sv,  "enko"sv,
                               "chuk"sv, "skyi"sv, "skyy"sv, "skiy"sv, "ych"sv};
  if (std::ranges::none_of(ends, [&](std::string_view end) { return word.ends_with(end); })) return {};
  std::string english{word};
  for (std::size_t i = 0; i + 1 < english.size(); ++i) {
    const bool of_digraph = i > 0 && "cskzgtp"sv.find(english[i - 1]) != std::string_view::npos;
    if (english[i] == 'h' && !of_digraph) english[i] = 'g';
  }
  return english == word ? std::string{} : english;
}

/// Before 1972 tj was c, dj j, j y and oe u: Tjokroaminoto, Djojohadikusumo.
std::string as_old_indonesian(std::string_view word) {
  if (word.find("tj") == std::string_view::npos && word.find("sj") == std::string_view::npos) return {};
  std::string modern{word};
  replace_all(modern, "tj", "ch");
  replace_all(modern, "sj", "sh");
  replace_all(modern, "oe", "u");
  return modern;
}

/// c is ch: Cokroaminoto.
std::string as_indonesian(std::string_view word) {
  std::string english{word};
  for (const std::string_view start : {"ca"sv, "ci"sv, "co"sv, "cu"sv}) {
    if (word.starts_with(start)) return english.insert(1, "h");
  }
  return {};
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
  if (word.size() < shortest || word.find_first_of("chjxsz") == std::string_view::npos) return all;
  for (const auto read : {as_german, as_german_zh, as_turkish, as_polish, as_old_indonesian, as_ukrainian,
                          as_malay_or_albanian, as_indonesian}) {
    auto english = read(word);
    if (!english.empty() && all.size() < most) all.push_back(std::move(english));
  }
  return all;
}

}  // namespace sanad::screening
