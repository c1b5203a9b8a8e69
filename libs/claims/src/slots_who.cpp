// SPDX-License-Identifier: Apache-2.0
// Who did it, in what event, who says so, and whether it is said to have happened at all.
#include <algorithm>

#include "slots.h"

namespace sanad::claims {

std::string actor_of(const Document& document, const Sentence& sentence, const Counted& counted) {
  const auto& text = sentence.text;
  const auto& q = sentence.quantities[counted.quantity];
  const Mark* best = nullptr;
  std::size_t best_distance = 0;
  for (auto i = sentence.span.first; i < sentence.span.last; ++i) {
    const auto* actor = text.at(i, Tag::actor);
    if (actor == nullptr) continue;
    // "14 TTP militants were killed": the group is among the dead, not the doer.
    const bool counted_noun = actor->first >= q.last && actor->last <= counted.noun.last;
    if (counted_noun && counted.measure != Measure::incidents) continue;
    const bool by = actor->first > sentence.span.first && (text.is(actor->first - 1, {"by", "on", "to"}) ||
                                                           text.is(actor->first - 2, {"by", "on"}));
    const bool of_attack = counted.measure == Measure::incidents;
    const bool subject = actor->last <= q.comparator_first;
    bool claims = false;
    for (auto t = actor->last; t < std::min(actor->last + 6, sentence.span.last); ++t)
      claims = claims || text.at(t, Tag::claim_verb) != nullptr;
    for (auto t = actor->first; t > sentence.span.first && actor->first - t < 4; --t)
      claims = claims || text.ending(t, Tag::claim_verb) != nullptr;
    if (!by && !of_attack && !subject && !claims) continue;
    const auto distance = actor->first > q.first ? actor->first - q.first : q.first - actor->first;
    if (best == nullptr || distance < best_distance) {
      best = actor;
      best_distance = distance;
    }
    i = actor->last - 1;
  }
  return best == nullptr ? "" : document.shown(text[best->first].begin, text[best->last - 1].end);
}

std::string event_of(const Sentence& sentence, const Counted& counted) {
  if (!counted.event_type.empty() && counted.event_type != "attack") return counted.event_type;
  const auto& text = sentence.text;
  const auto& q = sentence.quantities[counted.quantity];
  if (counted.measure == Measure::weapons) {
    for (auto i = sentence.span.first; i < sentence.span.last; ++i) {
      if (text.is(i, {"seized", "recovered", "confiscated", "netted", "yielded", "uncovered"}))
        return "operation";
    }
  }
  std::string best = counted.event_type;
  std::size_t best_distance = 0;
  const auto narrower = [](const std::string& value) { return value != "attack"; };
  const auto consider = [&](std::size_t i, const std::string& value) {
    const auto distance = i > q.first ? i - q.first : q.first - i;
    const bool better = best.empty() ||
                        (narrower(value) && !narrower(best) && counted.measure != Measure::incidents) ||
                        (narrower(value) == narrower(best) && distance < best_distance &&
                         counted.measure != Measure::incidents);
    if (!better) return;
    best = value;
    best_distance = distance;
  };
  for (auto i = sentence.span.first; i < sentence.span.last; ++i) {
    if (const auto* incident = text.at(i, Tag::incident_noun)) consider(i, incident->entry->value);
    if (text.at(i, Tag::operation_noun) != nullptr) consider(i, "operation");
    if (const auto* person = text.at(i, Tag::person); person != nullptr && text.is(i, {"suicide"}))
      consider(i, "suicide_attack");
    if (const auto* word = text.at(i, Tag::event_word)) consider(i, word->entry->value);
    if (text.is(i, {"drone"}) && text.is(i + 1, {"strike", "strikes", "attack", "attacks"}))
      consider(i, "drone_strike");
  }
  return best;
}

std::string event_mentioned(const Sentence& sentence) {
  const auto& text = sentence.text;
  for (auto i = sentence.span.first; i < sentence.span.last; ++i) {
    if (const auto* incident = text.at(i, Tag::incident_noun)) return incident->entry->value;
    if (const auto* word = text.at(i, Tag::event_word)) return word->entry->value;
    if (text.at(i, Tag::operation_noun) != nullptr) return "operation";
  }
  return "";
}

namespace {

constexpr std::size_t name_words_max = 9;

std::string trimmed(const Document& document, const Sentence& sentence, std::size_t first, std::size_t last) {
  const auto& text = sentence.text;
  while (first < last && text[first].kind == TokenKind::sign) ++first;
  while (last > first && text[last - 1].kind == TokenKind::sign) --last;
  return first < last ? document.shown(text[first].begin, text[last - 1].end) : "";
}

bool is_said(const Annotated& text, std::size_t i) {
  return text.is(i,
                 {"said",      "says",     "say",        "stated",  "announced", "confirmed",  "reported",
                  "reports",   "told",     "claimed",    "added",   "testified", "maintained", "acknowledged",
                  "disclosed", "recorded", "documented", "counted", "estimated", "estimates",  "verified",
                  "put",       "noted",    "observed",   "lists",   "listed"});
}

}  // namespace

std::string attribution_of(const Document& document, const Sentence& sentence) {
  const auto& text = sentence.text;
  for (auto i = sentence.span.first; i < sentence.span.last; ++i) {
    if (text.is(i, {"according"}) && text.is(i + 1, {"to"})) {
      auto last = i + 2;
      while (last < sentence.span.last && last - i < name_words_max + 2 &&
             !text.is(last, {",", ";", ":", "(", "\xE2\x80\x94"}) && text.at(last, Tag::aux) == nullptr &&
             !(sentence.quantity_from(last) != nullptr))
        ++last;
      return trimmed(document, sentence, i + 2, last);
    }
  }
  for (auto i = sentence.span.first + 1; i < sentence.span.last; ++i) {
    if (!is_said(text, i)) continue;
    if (text.is(i, {"reported", "recorded", "confirmed", "documented", "counted", "estimated", "announced",
                    "claimed", "put", "verified", "noted", "listed"})) {
      // "were reported", "attacks recorded in": no one says it. "Pakistan counted 512": it had them, it did not speak.
      if (std::ranges::any_of(sentence.places, [&](const PlacePhrase& place) { return place.last == i; }) ||
          text.at(i - 1, Tag::aux) != nullptr || text.at(i - 1, Tag::incident_noun) != nullptr ||
          text.ending(i, Tag::incident_noun) != nullptr || text.ending(i, Tag::person) != nullptr ||
          text.is(i - 1, {"an", "a", "the"}) || text.ending(i, Tag::measure_noun) != nullptr)
        continue;
      if (text.is(i, {"claimed"}) && text.is(i + 1, {"responsibility", "the", "by"})) continue;
      if (sentence.quantity_from(i + 1) == nullptr &&
          !text.is(i + 1, {"that", "on", "a", "the", "at", "in", ":", ","}) &&
          text.at(i + 1, Tag::comparator) == nullptr)
        continue;
    }
    auto first = i;
    while (first > sentence.span.first && i - first < name_words_max &&
           !text.is(first - 1, {",", ";", ":", "\xE2\x80\x94", "\"", "(", ")"}) &&
           text.at(first - 1, Tag::conjunction) == nullptr && sentence.quantity_from(first - 1) == nullptr &&
           !sentence.inside_time(first - 1))
      --first;
    while (first < i && text.at(first, Tag::preposition) != nullptr) ++first;
    if (first < i && !text.is(first, {"it", "they", "he", "she", "which", "that", "who", "also"}))
      return trimmed(document, sentence, first, i);
    // "…, said the police chief."
    if (text.is(i, {"said", "reported"}) && i > sentence.span.first && text.is(i - 1, {",", "\""})) {
      auto last = i + 1;
      while (last < sentence.span.last && last - i < name_words_max && !text.is(last, {",", ".", ";"}))
        ++last;
      return trimmed(document, sentence, i + 1, last);
    }
  }
  return "";
}

/// A modal governs what stands behind it, up to the end of its clause.
namespace {

bool under_modal(const Sentence& sentence, const Quantity& q) {
  const auto& text = sentence.text;
  for (auto i = q.comparator_first; i > sentence.span.first; --i) {
    if (text.is(i - 1, {";", ":", "\xE2\x80\x94", "who", "which", "after", "where"})) return false;
    // "A is to stay, and B has been ranked": another clause, with a subject and a verb of its own.
    if (text.is(i - 1, {"and"}) && i > 1 && text.is(i - 2, {","}) && q.comparator_first > i) return false;
    if (text.is(i - 1, {",", "but", "and"}) && i < q.comparator_first &&
        text.is(i, {"but", "while", "whereas"}))
      return false;
    const auto* modal = text.ending(i, Tag::modal);
    if (modal == nullptr || modal->first < sentence.span.first) continue;
    if (text.is(modal->first, {"may"}) && text[modal->first].capital) continue;  // the month
    if (text.at(modal->first, Tag::real_modal) != nullptr) continue;
    return true;
  }
  return false;
}

}  // namespace

bool is_hypothetical(const Sentence& sentence, const Counted& counted) {
  const auto& text = sentence.text;
  const auto& q = sentence.quantities[counted.quantity];
  if (under_modal(sentence, q)) return true;
  // "28 people could be killed", "500 troops will be sent".
  constexpr std::size_t reach = 3;
  for (auto i = counted.noun.last; i < std::min(counted.noun.last + reach, sentence.span.last); ++i) {
    if (text.is(i, {",", ";"})) break;
    if (text.at(i, Tag::modal) != nullptr && text.at(i, Tag::real_modal) == nullptr && !text[i].capital)
      return true;
  }
  // A definition: "massacres, defined as the killing of four or more persons".
  constexpr std::size_t definition = 7;
  for (auto i = q.comparator_first; i > sentence.span.first + 1 && q.comparator_first - i < definition; --i) {
    if (text.is(i - 1, {"as"}) && text.is(i - 2, {"defined"})) return true;
  }
  return text.is(sentence.span.first, {"if", "unless", "suppose", "imagine"});
}

}  // namespace sanad::claims
