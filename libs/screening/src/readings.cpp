// SPDX-License-Identifier: Apache-2.0
#include "readings.h"

#include <algorithm>
#include <array>

#include "chinese_names.h"
#include "full_forms.h"
#include "korean_names.h"
#include "misread_letters.h"
#include "romanisations.h"
#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

using text::WordKind;

constexpr float without_abd = 0.90F, without_abu = 0.85F, without_ending = 0.88F, without_article = 0.95F,
                with_article = 0.95F, somali = 0.93F, without_son = 0.92F, with_abu = 0.90F,
                romanised = 0.93F, soft_kh = 0.97F, with_marks = 0.97F;
constexpr std::size_t letters_left = 3;
/// Of one name: names of so many words are no names.
constexpr std::size_t most_readings = 160;

bool is_vowel(char c) {
  return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

void add(std::string sound, float worth, std::vector<Reading>& into) {
  if (sound.size() >= letters_left) into.push_back({std::move(sound), worth});
}

/// Somali spelling has c for ayn and x for a hard h: Cabdi, Maxamed.
void add_somali(const std::string& text, std::vector<Reading>& into) {
  if (text.size() < 4 || text.front() < 0) return;
  const bool ayn = text.front() == 'c' && is_vowel(text[1]);
  const bool hard_h = text.find('x') != std::string::npos && text.back() != 'x';
  if (!ayn && !hard_h) return;
  auto other = ayn ? text.substr(1) : text;
  std::replace(other.begin(), other.end(), 'x', 'h');
  add(text::sound_of(other), somali, into);
}

/// Cyrillic has one letter for kh and h: Hasan.
void add_soft_kh(const text::NameWord& word, std::vector<Reading>& into) {
  const bool cyrillic = word.text.starts_with("\xD0") || word.text.starts_with("\xD1");
  if (!cyrillic || word.sound.find('X') == std::string::npos) return;
  auto other = word.sound;
  std::replace(other.begin(), other.end(), 'X', 'h');
  add(std::move(other), soft_kh, into);
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

/// Alamin may be al-Amin; and Elliot, of whom an article was cut, is Elliot.
void add_without_article(const text::NameWord& word, std::vector<Reading>& into) {
  using namespace std::string_view_literals;
  if (word.article_cut) {
    const bool latin = word.text.front() >= 0;
    return add(text::sound_of((latin ? "al" : "\u0627\u0644") + word.text), with_article, into);
  }
  constexpr std::array articles = {"al"sv, "el"sv, "ul"sv, "il"sv};
  if (word.text.size() < 6) return;
  for (const auto article : articles) {
    if (word.text.starts_with(article)) add(text::sound_of(word.text.substr(2)), without_article, into);
  }
}

/// Benmohamed may be bin Muhammad, Belmokhtar bin al-Mukhtar, Ouldabbes Ould Abbes, Boubakar Abu Bakr.
void add_without_particle(std::string_view text, std::vector<Reading>& into) {
  using namespace std::string_view_literals;
  constexpr std::size_t shortest_name = 5;
  constexpr std::array sons = {"ben"sv, "bel"sv, "bin"sv, "ibn"sv, "ould"sv, "uld"sv};
  const auto behind = [text](std::string_view particle, std::size_t least) {
    const bool glued = text.starts_with(particle) && text.size() >= particle.size() + least;
    return glued ? text.substr(particle.size()) : std::string_view{};
  };
  for (const auto son : sons) {
    const auto name = behind(son, shortest_name);
    if (name.empty()) continue;
    const bool another_word =
        name.front() == son.back() || (son.size() == 3 && son[2] == 'n' && is_vowel(name.front()));
    if (!another_word) return add(text::sound_of(name), without_son, into);  // not Bennett, Benedict
  }
  const auto name = behind("bou", shortest_name - 1);
  if (!name.empty() && !is_vowel(name.front()) && name.front() != 'y')
    add("abu" + text::sound_of(name), with_abu, into);
}

std::vector<Reading> readings_of_word(const text::NameWord& word) {
  std::vector<Reading> readings;
  if (word.kind == WordKind::name) {
    for (const auto& full : FullForms::built_in().of(word)) readings.push_back({full.sound, full.worth});
  }
  if (word.text.empty() || word.sound.size() < letters_left) return readings;
  if (word.kind == WordKind::kunya && (word.sound.starts_with("abu") || word.sound.starts_with("abW")))
    add(word.sound.substr(3), without_abu, readings);
  if (word.kind != WordKind::name) return readings;
  add(word.marked, with_marks, readings);
  add_somali(word.text, readings);
  for (const auto& other : other_romanisations(word.text.front() < 0 ? std::string_view{} : word.text))
    add(text::sound_of(other), romanised, readings);
  add_soft_kh(word, readings);
  if (word.sound.starts_with("abd")) {
    add(word.sound.substr(3), without_abd, readings);
  } else {
    add_without_ending(word, readings);
    add_without_article(word, readings);
    add_without_particle(word.text, readings);
  }
  return readings;
}

}  // namespace

std::vector<Reading> readings_of(const text::NameWords& name) {
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    for (auto& reading : readings_of_word(name.words[i])) {
      reading.first = static_cast<std::uint8_t>(i);
      readings.push_back(std::move(reading));
    }
  }
  add_pinyin(name, readings);
  add_korean(name, readings);
  add_misread(name, readings);
  if (readings.size() > most_readings) readings.resize(most_readings);
  return readings;
}

}  // namespace sanad::screening
