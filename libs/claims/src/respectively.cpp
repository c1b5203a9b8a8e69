// SPDX-License-Identifier: Apache-2.0
#include "respectively.h"

namespace sanad::claims {
namespace {

/// The last run of phrases with only commas and "and" between them, of at least two.
template <class Phrase>
std::vector<const Phrase*> last_run(const Sentence& sentence, const std::vector<Phrase>& phrases) {
  std::vector<const Phrase*> best, run;
  for (const auto& phrase : phrases) {
    bool joined = !run.empty();
    if (joined) {
      for (auto i = run.back()->last; i < phrase.first; ++i) joined = joined && sentence.text.is(i, {",", "and", "&", "in", "the"});
    }
    if (!joined) run.clear();
    run.push_back(&phrase);
    if (run.size() >= 2) best = run;
  }
  return best;
}

}  // namespace

std::vector<Zipped> zip_respectively(const Sentence& sentence, const std::vector<Counted>& counted) {
  std::vector<Zipped> zipped(counted.size());
  bool said = false;
  for (auto i = sentence.span.first; i < sentence.span.last; ++i) said = said || sentence.text.at(i, Tag::respectively) != nullptr;
  if (!said || counted.size() < 2) return zipped;
  const auto places = last_run(sentence, sentence.places);
  const auto times = last_run(sentence, sentence.times);
  // The last counts of the sentence are those that are told apart.
  const auto apply = [&](const auto& names, auto member) {
    if (names.size() < 2 || names.size() > counted.size()) return;
    const auto offset = counted.size() - names.size();
    for (std::size_t i = 0; i < names.size(); ++i) zipped[offset + i].*member = names[i];
  };
  apply(places, &Zipped::place);
  if (places.size() < 2) apply(times, &Zipped::time);
  return zipped;
}

}  // namespace sanad::claims
