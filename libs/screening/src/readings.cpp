// SPDX-License-Identifier: Apache-2.0
#include "readings.h"

#include <algorithm>
#include <array>

#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

using text::WordKind;

constexpr float without_abd = 0.90F, without_abu = 0.85F, without_ending = 0.88F, without_article = 0.95F,
                somali = 0.93F;
constexpr std::size_t letters_left = 3;

void add(std::string sound, float worth, std::vector<Reading>& into) {
  if (sound.size() >= letters_left) into.push_back({std::move(sound), worth});
}

/// Somali spelling has c for ayn and x for a hard h: Cabdi, Maxamed.
void add_somali(const std::string& text, std::vector<Reading>& into) {
  if (text.size() < 4 || text.front() < 0) return;
  const bool ayn = text.front() == 'c' && std::string_view{"aeiou"}.find(text[1]) != std::string_view::npos;
  const bool hard_h = text.find('x') != std::string::npos && text.back() != 'x';
  if (!ayn && !hard_h) return;
  auto other = ayn ? text.substr(1) : text;
  std::replace(other.begin(), other.end(), 'x', 'h');
  add(text::sound_of(other), somali, into);
}

/// Shafiqullah is called Shafiq, Sirajuddin Siraj.
void add_without_ending(const text::NameWord& word, std::vector<Reading>& into) {
  using namespace std::string_view_literals;
  constexpr std::array sounds = {"ula"sv, "udin"sv, "edin"sv};
  constexpr std::array arabic = {"\u0627\u0644\u0644\u0647"sv, "\u0627\u0644\u062F\u06CC\u0646"sv};
  if (word.text.front() >= 0) {
    for (const auto ending : sounds) {
      if (word.sound.ends_with(ending))
        add(word.sound.substr(0, word.sound.size() - ending.size()), without_ending, into);
    }
    return;
  }
  for (const auto ending : arabic) {
    if (word.text.ends_with(ending) && word.text.size() > ending.size())
      add(text::sound_of(word.text.substr(0, word.text.size() - ending.size())), without_ending, into);
  }
}

/// Alamin may be al-Amin.
void add_without_article(const std::string& text, std::vector<Reading>& into) {
  if (text.size() >= 6 && (text.starts_with("al") || text.starts_with("el")))
    add(text::sound_of(text.substr(2)), without_article, into);
}

}  // namespace

std::vector<Reading> readings_of(const text::NameWord& word) {
  std::vector<Reading> readings;
  if (word.text.empty() || word.sound.size() < letters_left) return readings;
  if (word.kind == WordKind::kunya && (word.sound.starts_with("abu") || word.sound.starts_with("abW")))
    add(word.sound.substr(3), without_abu, readings);
  if (word.kind != WordKind::name) return readings;
  add_somali(word.text, readings);
  if (word.sound.starts_with("abd")) {
    add(word.sound.substr(3), without_abd, readings);
  } else {
    add_without_ending(word, readings);
    add_without_article(word.text, readings);
  }
  return readings;
}

}  // namespace sanad::screening
