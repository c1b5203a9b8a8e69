// SPDX-License-Identifier: Apache-2.0
#include "query_name.h"

#include <algorithm>
#include <utility>

#include "common_words.h"
#include "initials.h"
#include "readings.h"
#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

Weighed weigh(const text::NameWord& word) {
  return weighed_of(word, CommonWords::built_in().bits(word.sound));
}

bool joins_words(const text::NameWord& a, const text::NameWord& b) {
  return a.kind == text::WordKind::name && b.kind == text::WordKind::name && a.unvowelled == b.unvowelled;
}

/// "N. A. Z. Technology" is NAZ Technology.
void join_initials(const std::vector<text::NameWord>& words, std::vector<JoinedWords>& into) {
  constexpr std::size_t shortest = 3, longest = 6;
  for (std::size_t i = 0; i < words.size();) {
    auto end = i;
    std::string letters;
    while (end < words.size() && words[end].kind == text::WordKind::initial) letters += words[end++].text;
    const auto length = end - i;
    if (length >= shortest && length <= longest) {
      into.push_back({text::sound_of(letters), words[i].unvowelled, static_cast<std::uint8_t>(i),
                      static_cast<std::uint8_t>(length)});
    }
    i = std::max(end, i + 1);
  }
}

}  // namespace

std::vector<JoinedWords> joined_neighbours(const text::NameWords& words) {
  constexpr std::size_t short_word = 6, three_words = 16;
  std::vector<JoinedWords> joined;
  const auto& all = words.words;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!joins_words(all[i], all[i + 1])) continue;
    const auto first = static_cast<std::uint8_t>(i);
    const auto two = all[i].text + all[i + 1].text;
    joined.push_back({text::sound_of(two), all[i].unvowelled, first, 2});
    if (i + 2 == all.size() || !joins_words(all[i + 1], all[i + 2])) continue;
    const auto longest = std::max({all[i].sound.size(), all[i + 1].sound.size(), all[i + 2].sound.size()});
    if (longest > short_word || two.size() + all[i + 2].text.size() > three_words) continue;
    joined.push_back({text::sound_of(two + all[i + 2].text), all[i].unvowelled, first, 3});
  }
  join_initials(all, joined);
  return joined;
}

float countable(const Weighed& word) {
  switch (word.kind) {
    case text::WordKind::honorific:
      return 0;
    case text::WordKind::initial:
    case text::WordKind::legal_form:
      return 0.3F * word.weight;
    default:
      return 0.7F * word.weight;
  }
}

QueryName::QueryName(text::NameWords name) : words{std::move(name)} {
  for (const auto& word : words.words) {
    weighed.push_back(weigh(word));
    total += countable(weighed.back());
    if (is_name(word.kind)) names += weighed.back().weight;
    if (word.kind == text::WordKind::initial) ++initials;
    spans.push_back({word.sound, word.unvowelled, static_cast<std::uint8_t>(spans.size()), 1});
  }
  for (auto& join : joined_neighbours(words))
    spans.push_back({std::move(join.sound), join.unvowelled, join.first, join.length});
  for (auto& reading : readings_of(words)) {
    const bool unvowelled = words.words[reading.first].unvowelled;
    spans.push_back({std::move(reading.sound), unvowelled, reading.first, reading.length, reading.worth});
  }
  for (const auto& word : words.words) heard.emplace_back(word.sound, word.unvowelled);
}

}  // namespace sanad::screening
