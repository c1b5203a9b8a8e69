// SPDX-License-Identifier: Apache-2.0
#include "spelling.h"

#include <algorithm>

namespace sanad::text {
namespace {

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}
bool is_latin(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_consonant(char c) {
  return is_latin(c) && !is_vowel(c);
}

constexpr std::size_t abbreviation_letters = 5;

bool is_abbreviation(std::string_view word) {
  return word.size() <= abbreviation_letters && std::ranges::all_of(word, is_consonant);
}

/// One of a, i (e, y) or u (o). A closing i or u of a diphthong swallows what stands before it.
void append_vowel(char vowel, std::string& key) {
  const auto last = [&] { return key.empty() ? '\0' : key.back(); };
  if (vowel == 'i' && (last() == 'a' || last() == 'u')) key.pop_back();
  if (vowel == 'u' && last() == 'a') key.pop_back();
  if (last() != vowel) key.push_back(vowel);
}

/// A run of words without abbreviations, already joined.
void append_spelling(std::string_view run, std::string& key) {
  const auto begin = key.size();
  for (std::size_t i = 0; i < run.size(); ++i) {
    const char c = run[i];
    const char before = i == 0 ? '\0' : run[i - 1];
    const char next = i + 1 == run.size() ? '\0' : run[i + 1];
    const bool closes = is_vowel(before) && !is_vowel(next);
    if (c == 'h' && closes) continue;
    if (c == 'e' && next == '\0' && run.size() > 4 && is_consonant(before)) continue;
    if (c == 'a')
      append_vowel('a', key);
    else if (c == 'e' || c == 'i' || c == 'y')
      append_vowel('i', key);
    else if (c == 'o' || c == 'u' || (c == 'w' && closes && (before == 'a' || before == 'o')))
      append_vowel('u', key);
    else if (c == 'v')
      key.push_back('w');
    else if (!is_latin(c) || key.size() == begin || key.back() != c)
      key.push_back(c);
  }
}

/// "Siraj-ud-Din" has lost its article before; "Sirajuddin" and "Siraj Uddin" lose theirs here.
void append_without_article(std::string_view word, std::string& run) {
  constexpr std::string_view glued = "uddin";
  if (!word.ends_with(glued)) {
    run.append(word);
    return;
  }
  run.append(word.substr(0, word.size() - glued.size()));
  run.append("din");
}

}  // namespace

std::string spelling_key(const Words& words) {
  std::string key, run;
  for (const auto word : words) {
    if (is_abbreviation(word)) {
      append_spelling(run, key);
      run.clear();
      key.append(word);
    } else {
      append_without_article(word, run);
    }
  }
  append_spelling(run, key);
  return key;
}

}  // namespace sanad::text
