// SPDX-License-Identifier: Apache-2.0
#include "respectively.h"

namespace sanad::claims {
namespace {

bool joint(const Annotated& text, std::size_t first, std::size_t last) {
  for (auto i = first; i < last; ++i) {
    if (!text.is(i, {",", "and", "&", "in", "the"})) return false;
  }
  return first < last;
}

/// The last run of phrases with only commas and "and" between them, of at least two.
template <class Phrase>
std::vector<Phrase> last_run(const Sentence& sentence, const std::vector<Phrase>& phrases) {
  std::vector<Phrase> best, run;
  for (const auto& phrase : phrases) {
    if (run.empty() || !joint(sentence.text, run.back().last, phrase.first)) run.clear();
    run.push_back(phrase);
    if (run.size() >= 2) best = run;
  }
  return best;
}

/// Capitalised names in a list: "Three regions - Sahel, Est and Nord - had".
std::vector<PlacePhrase> names(const Document& document, const Sentence& sentence) {
  const auto& text = sentence.text;
  std::vector<PlacePhrase> found;
  for (auto i = sentence.span.first + 1; i < sentence.span.last; ++i) {
    if (text[i].kind != TokenKind::word || !text[i].capital || sentence.inside_time(i)) continue;
    auto last = i + 1;
    while (last < sentence.span.last && text[last].kind == TokenKind::word && text[last].capital) ++last;
    found.push_back({.first = i,
                     .last = last,
                     .place = {document.shown(text[i].begin, text[last - 1].end), "", ""},
                     .rank = 2});
    i = last - 1;
  }
  return found;
}

}  // namespace

std::vector<Zipped> zip_respectively(const Document& document, const Sentence& sentence,
                                     const std::vector<Counted>& counted) {
  std::vector<Zipped> zipped(counted.size());
  bool said = false;
  for (auto i = sentence.span.first; i < sentence.span.last; ++i)
    said = said || sentence.text.at(i, Tag::respectively) != nullptr;
  if (!said || counted.size() < 2) return zipped;
  const auto times = last_run(sentence, sentence.times);
  auto places = last_run(sentence, sentence.places);
  // The counts in front of the word are told apart; one behind it ("leaving 136") is not.
  std::size_t told = 0;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const auto at = sentence.quantities[counted[i].quantity].first;
    for (auto t = at; t < sentence.span.last; ++t) {
      if (sentence.text.at(t, Tag::respectively) == nullptr) continue;
      told = i + 1;
      break;
    }
  }
  if (places.size() < 2 && times.size() < 2) {
    if (auto named = last_run(sentence, names(document, sentence)); named.size() <= told)
      places = std::move(named);
  }
  if (places.size() >= 2 && places.size() <= told) {
    for (std::size_t i = 0; i < places.size(); ++i) zipped[told - places.size() + i].place = places[i];
  } else if (times.size() >= 2 && times.size() <= told) {
    for (std::size_t i = 0; i < times.size(); ++i) {
      for (const auto& time : sentence.times) {
        if (time.first == times[i].first) zipped[told - times.size() + i].time = &time;
      }
    }
  }
  for (std::size_t i = told; i < counted.size() && (places.size() >= 2 || times.size() >= 2); ++i)
    zipped[i].rest = true;
  return zipped;
}

}  // namespace sanad::claims
