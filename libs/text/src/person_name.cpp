// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/person_name.h"

#include <algorithm>
#include <array>

#include "homoglyphs.h"
#include "initial_letters.h"
#include "legal_forms.h"
#include "marked_letters.h"
#include "name_joins.h"
#include "numerals.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/text/normalise.h"
#include "sanad/text/sound.h"

namespace sanad::text {
namespace {

using namespace std::string_view_literals;

/// Signs that lists use for an apostrophe, ayn or hamza.
constexpr std::array apostrophes = {"'"sv,      "`"sv,      "\u00B4"sv, "\u2018"sv, "\u2019"sv,
                                    "\u201B"sv, "\u02BB"sv, "\u02BC"sv, "\u02BE"sv, "\u02BF"sv,
                                    "\u2032"sv, "\uFF07"sv, "\u02B9"sv, "\u02B0"sv};

std::string without_apostrophes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    const auto* sign =
        std::ranges::find_if(apostrophes, [&](std::string_view s) { return rest.starts_with(s); });
    if (sign != apostrophes.end()) {
      i += sign->size();
    } else if (rest.starts_with("\u00E7") || rest.starts_with("\u00C7")) {  // c with cedilla is heard as s
      out.push_back('s');
      i += 2;
    } else {
      out.push_back(text[i++]);
    }
  }
  return out;
}

/// "M/V Ocean Star" -> "MV Ocean Star".
void close_vessel_prefix(std::string& name) {
  constexpr std::array kinds = {"m/v "sv, "m/t "sv, "s/s "sv, "f/v "sv, "r/v "sv};
  constexpr std::size_t length = 4;
  if (name.size() <= length || name[1] != '/') return;
  std::string start = name.substr(0, length);
  for (char& c : start) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::ranges::find(kinds, start) != kinds.end()) name.erase(1, 1);
}

/// "SAEED, Hafiz Muhammad" -> "Hafiz Muhammad SAEED"; several commas mean something else.
std::string turned_round(std::string_view text) {
  const auto comma = text.find(',');
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos)
    return std::string{text};
  if (are_legal_forms(tokens(text.substr(comma + 1))))
    return std::string{text};  // "Huawei Technologies Co., Ltd.", "Cimex, S.A."
  return std::string{text.substr(comma + 1)} + " " + std::string{text.substr(0, comma)};
}

/// A Korean name without a space: the first of three syllables is the family's.
void split_hangul(std::vector<std::string>& words, std::vector<bool>& initial) {
  constexpr std::size_t syllable = 3;  // bytes
  if (words.size() != 1 || words[0].size() != 3 * syllable) return;
  for (std::size_t at = 0; at < words[0].size();) {
    const auto c = next_code_point(words[0], at);
    if (c < 0xAC00 || c > 0xD7A3) return;
  }
  words.push_back(words[0].substr(syllable));
  words[0].resize(syllable);
  initial.push_back(false);
}

std::string_view within_limit(std::string_view text) {
  if (text.size() <= limits::name_bytes) return text;
  std::size_t end = limits::name_bytes;
  while (end > limits::name_bytes - 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(
      std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// "Mhmmd": Latin letters without any vowel, more of them than abbreviations have.
bool lost_its_vowels(std::string_view word) {
  constexpr std::size_t shortest = 4, shortest_behind_abd = 3;
  const bool abd = word.starts_with("abd");
  if (abd) word.remove_prefix(3);
  return word.size() >= (abd ? shortest_behind_abd : shortest) &&
         std::ranges::all_of(word, [](char c) { return c > 'a' && c <= 'z'; }) &&
         word.find_first_of("eiouy") == std::string_view::npos;
}

/// Of an alphabet: a Chinese or Korean sign alone is a name.
bool is_letter(std::string_view word) {
  constexpr unsigned char first_east_asian = 0xE3;
  return letters_of(word) == 1 && static_cast<unsigned char>(word[0]) < first_east_asian;
}

WordKind kind_of(const RawWord& word) {
  if (is_number(word.text)) return WordKind::number;
  switch (word.role) {
    case NameRole::honorific:
      return WordKind::honorific;
    case NameRole::parent_of:
      return WordKind::kunya;
    case NameRole::legal_form:
      return WordKind::legal_form;
    default:
      return is_letter(word.text) ? WordKind::initial : WordKind::name;
  }
}

std::string sound_as(WordKind kind, std::string_view word) {
  if (kind == WordKind::number) return number_sound(word);
  const auto form = kind == WordKind::legal_form ? legal_form_sound(word) : std::string_view{};
  return form.empty() ? sound_of(word) : std::string{form};
}

bool is_arabic(char32_t c) {
  return (c >= 0x0600 && c <= 0x077F) || (c >= 0x08A0 && c <= 0x08FF) || (c >= 0xFB50 && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFC);
}
bool is_latin_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F);
}

}  // namespace

std::string_view name_of(WordKind kind) {
  constexpr std::array names = {"name"sv, "honorific"sv, "kunya"sv, "initial"sv, "legal form"sv, "number"sv};
  return names[static_cast<std::size_t>(kind)];
}

bool NameWords::has_name() const {
  return std::ranges::any_of(
      words, [](const NameWord& w) { return w.kind == WordKind::name || w.kind == WordKind::kunya; });
}

namespace {

NameWords words_of(std::string_view limited) {
  NameWords result;
  auto spoken = turned_round(without_apostrophes(limited));
  close_vessel_prefix(spoken);
  auto folded = tokens(spoken);
  for (auto& word : folded) write_in_one_script(word);
  constexpr std::size_t raw_words_max = 3 * name_words_max;
  if (folded.size() > raw_words_max) {
    folded.resize(raw_words_max);
    result.cut = true;
  }
  auto initial = lone_initials(spoken, folded);
  split_hangul(folded, initial);
  write_out_numerals(spoken, folded, initial);
  join_legal_forms(folded, initial);
  auto joined = join_words(folded, initial);
  if (joined.size() > name_words_max) {
    joined.resize(name_words_max);
    result.cut = true;
  }
  for (auto& word : joined) {
    NameWord made;
    made.kind = kind_of(word);
    made.sound = sound_as(made.kind, word.text);
    const bool is_name = made.kind == WordKind::name || made.kind == WordKind::kunya;
    made.unvowelled = leaves_out_vowels(word.text) || (is_name && lost_its_vowels(word.text));
    made.patronymic = word.patronymic;
    made.article_cut = word.article_cut;
    made.text = std::move(word.text);
    made.position = static_cast<std::uint8_t>(result.words.size());
    if (!made.sound.empty()) result.words.push_back(std::move(made));
  }
  return result;
}

/// Puts down how the words sound with their marks, unless these make other words of the name.
void hear_marks(std::string_view limited, std::vector<NameWord>& words) {
  const auto written = with_marks_written_out(limited);
  if (written.empty()) return;
  auto marked = words_of(written).words;
  if (marked.size() != words.size()) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind == WordKind::name && marked[i].kind == WordKind::name &&
        marked[i].sound != words[i].sound)
      words[i].marked = std::move(marked[i].sound);
  }
}

}  // namespace

NameWords name_words(std::string_view name) {
  const auto limited = within_limit(name);
  auto result = words_of(limited);
  result.cut = result.cut || limited.size() < name.size();
  hear_marks(limited, result.words);
  return result;
}

bool mixes_arabic_and_latin(std::string_view name) {
  const std::string valid = replace_invalid_utf8(within_limit(name));
  bool arabic = false, latin = false;
  for (std::size_t at = 0; at < valid.size();) {
    const auto c = next_code_point(valid, at);
    arabic = arabic || is_arabic(c);
    latin = latin || is_latin_letter(c);
  }
  return arabic && latin;
}

ScriptParts split_scripts(std::string_view name) {
  const std::string valid = replace_invalid_utf8(within_limit(name));
  ScriptParts parts;
  for (std::size_t begin = 0; begin < valid.size();) {
    const auto end = std::min(valid.find(' ', begin), valid.size());
    const auto word = std::string_view{valid}.substr(begin, end - begin);
    bool arabic = false;
    for (std::size_t at = 0; at < word.size() && !arabic;) arabic = is_arabic(next_code_point(word, at));
    auto& part = arabic ? parts.arabic : parts.other;
    if (!word.empty()) part.append(part.empty() ? "" : " ").append(word);
    begin = end + 1;
  }
  return parts;
}

}  // namespace sanad::text
