// SPDX-License-Identifier: Apache-2.0
#include "query_name.h"

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

}  // namespace

bool joins_words(const text::NameWord& a, const text::NameWord& b) {
  return a.kind == text::WordKind::name && b.kind == text::WordKind::name && a.unvowelled == b.unvowelled;
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
    if (word.kind == text::WordKind::name || word.kind == text::WordKind::kunya)
      names += weighed.back().weight;
    if (word.kind == text::WordKind::initial) ++initials;
    spans.push_back({word.sound, word.unvowelled, static_cast<std::uint8_t>(spans.size()), 1});
  }
  for (std::size_t i = 0; i + 1 < words.words.size(); ++i) {
    const auto& a = words.words[i];
    const auto& b = words.words[i + 1];
    if (!joins_words(a, b)) continue;
    spans.push_back({text::sound_of(a.text + b.text), a.unvowelled, static_cast<std::uint8_t>(i), 2});
  }
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    for (auto& reading : readings_of(words.words[i])) {
      spans.push_back({std::move(reading.sound), words.words[i].unvowelled, static_cast<std::uint8_t>(i), 1,
                       reading.worth});
    }
  }
}

}  // namespace sanad::screening
