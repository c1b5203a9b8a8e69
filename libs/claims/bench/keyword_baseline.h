// SPDX-License-Identifier: Apache-2.0
/// What is easily built instead: every number with a word of death, injury or attack within five words is a
/// claim of that measure. No slots, no relations.
#pragma once

#include <cctype>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/claim.h"

namespace sanad::claims::bench {

struct KeywordClaim {
  double value = 0;
  Measure measure = Measure::other;
  std::string surface;
  int sentence = 0;
};

inline Measure keyword(const std::string& word) {
  if (word.starts_with("kill") || word.starts_with("dead") || word.starts_with("death") ||
      word.starts_with("fatal") || word == "died")
    return Measure::killed;
  if (word.starts_with("injur") || word.starts_with("wound")) return Measure::injured;
  if (word.starts_with("attack") || word.starts_with("incident")) return Measure::incidents;
  if (word.starts_with("arrest")) return Measure::arrested;
  return Measure::other;
}

inline std::vector<KeywordClaim> keyword_claims(std::string_view text) {
  struct Word {
    std::string key;
    bool number = false;
    int sentence = 0;
  };
  std::vector<Word> words;
  int sentence = 1;
  for (std::size_t i = 0; i < text.size();) {
    const auto is_word = [&](std::size_t at) {
      return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 ||
                                  ((text[at] == ',' || text[at] == '.') && at + 1 < text.size() &&
                                   std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0 && at > 0 &&
                                   std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0));
    };
    if (!is_word(i)) {
      if (text[i] == '\n' ||
          ((text[i] == '.' || text[i] == '!' || text[i] == '?') && i + 2 < text.size() &&
           text[i + 1] == ' ' && std::isupper(static_cast<unsigned char>(text[i + 2])) != 0)) {
        if (!words.empty() && words.back().sentence == sentence) ++sentence;
      }
      ++i;
      continue;
    }
    Word word{.key = {}, .sentence = sentence};
    for (; is_word(i); ++i) {
      if (text[i] != ',') word.key += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
    }
    word.number = std::isdigit(static_cast<unsigned char>(word.key.front())) != 0;
    words.push_back(std::move(word));
  }
  std::vector<KeywordClaim> claims;
  constexpr std::size_t reach = 5;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].number) continue;
    for (std::size_t step = 1; step <= reach; ++step) {
      auto measure = i + step < words.size() && words[i + step].sentence == words[i].sentence
                         ? keyword(words[i + step].key)
                         : Measure::other;
      if (measure == Measure::other && i >= step && words[i - step].sentence == words[i].sentence)
        measure = keyword(words[i - step].key);
      if (measure == Measure::other) continue;
      double value = 0;
      std::from_chars(words[i].key.data(), words[i].key.data() + words[i].key.size(), value);
      claims.push_back({value, measure, words[i].key, words[i].sentence});
      break;
    }
  }
  return claims;
}

}  // namespace sanad::claims::bench
