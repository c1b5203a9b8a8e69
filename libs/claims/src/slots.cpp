// SPDX-License-Identifier: Apache-2.0
#include "slots.h"

#include <algorithm>
#include <array>

namespace sanad::claims {
namespace {

/// The words of comparison that part the two periods of a sentence.
bool is_comparison(const Annotated& text, std::size_t i) {
  const auto* mark = text.at(i, Tag::compare);
  return mark != nullptr && !text.is(i, {"on", "over", "than", "from"});
}

struct Region {
  std::size_t first = 0, last = 0;
};

/// The stretch around a number that no comparison, semicolon, or other number's clause cuts off.
Region clause_of(const Sentence& sentence, const Quantity& q) {
  const auto& text = sentence.text;
  Region region{sentence.span.first, sentence.span.last};
  const auto cuts = [&](std::size_t i) {
    return text.is(i, {";", "\xE2\x80\x94"}) || is_comparison(text, i) ||
           (text.is(i, {","}) && text.is(i + 1, {"while", "whereas", "but"})) ||
           text.is(i, {"while", "whereas"});
  };
  for (auto i = q.comparator_first; i > sentence.span.first; --i) {
    if (!cuts(i - 1)) continue;
    region.first = i - 1;
    break;
  }
  for (auto i = q.last; i < sentence.span.last; ++i) {
    if (!cuts(i)) continue;
    region.last = i;
    break;
  }
  return region;
}

/// The number that begins nearest behind token `i`, or the end of the sentence.
std::size_t next_quantity(const Sentence& sentence, std::size_t i) {
  for (const auto& q : sentence.quantities) {
    if (q.comparator_first >= i) return q.comparator_first;
  }
  return sentence.span.last;
}

std::size_t previous_quantity(const Sentence& sentence, std::size_t i) {
  std::size_t last = sentence.span.first;
  for (const auto& q : sentence.quantities) {
    if (q.last <= i) last = std::max(last, q.last);
  }
  return last;
}

/// No mark of `same` kind lies between: text between an end and a begin holds only light words.
bool comma_between(const Annotated& text, std::size_t first, std::size_t last) {
  for (auto i = first; i < last; ++i) {
    if (text.is(i, {",", "and", "but"})) return true;
  }
  return false;
}

}  // namespace

static bool compares(const Annotated& text, std::size_t first, std::size_t last) {
  for (auto i = first; i < last; ++i) {
    if (text.is(i, {"than", "compared", "against", "versus"})) return true;
  }
  return false;
}

/// A period right behind another number belongs to that one: "850 in 2021".
static bool behind_number(const Sentence& sentence, const TimePhrase& time) {
  const auto last = previous_quantity(sentence, time.first);
  return last > sentence.span.first && !comma_between(sentence.text, last, time.first);
}

const TimePhrase* time_of(const Sentence& sentence, const Counted& counted) {
  const auto& q = sentence.quantities[counted.quantity];
  const auto region = clause_of(sentence, q);
  const TimePhrase *behind = nullptr, *before = nullptr, *leading = nullptr, *with_verb = nullptr;
  const auto limit = next_quantity(sentence, q.last);
  const auto floor = previous_quantity(sentence, q.comparator_first);
  const bool relative = counted.aspect == Aspect::change || counted.aspect == Aspect::ratio;
  const auto verb = counted.predicate_last;
  for (const auto& time : sentence.times) {
    if (time.first < region.first || time.last > region.last) continue;
    // "a 14 % rise compared with the preceding year": the change is of the later period.
    if (relative && (time.earlier || time.base_word)) continue;
    // "43 arrests, 12 fewer than the previous year": what stands behind "than" is of what they are compared
    // with.
    if (time.base_word && time.first >= q.last && compares(sentence.text, q.last, time.first)) continue;
    // "57 attacks (2019: 55)": a period with a colon is of the number behind it.
    if (time.first >= q.last && sentence.text.is(time.first - 1, {"("}) && sentence.text.is(time.last, {":"}))
      continue;
    if (time.first >= q.last && time.first < limit && behind == nullptr) behind = &time;
    if (verb > limit && time.first >= verb && time.first < next_quantity(sentence, verb) &&
        with_verb == nullptr)
      with_verb = &time;
    if (time.last <= q.comparator_first && time.first >= floor) before = &time;
    if (time.last <= q.comparator_first && (leading == nullptr || !behind_number(sentence, time)) &&
        (!time.earlier || time.first == region.first))
      leading = &time;
  }
  if (behind == nullptr && with_verb != nullptr) return with_verb;
  if (behind != nullptr && before != nullptr) {
    // "in 2022, 980 were killed; ... 850 in 2021": the nearer, and not across a comma if the other is not.
    const bool far_behind = comma_between(sentence.text, counted.noun.last, behind->first);
    const bool far_before = comma_between(sentence.text, before->last, q.comparator_first);
    if (far_behind && !far_before) return before;
    return behind;
  }
  if (behind != nullptr) {
    // The leading period of the sentence holds unless the one behind is in the same breath.
    if (leading != nullptr && comma_between(sentence.text, counted.noun.last, behind->first)) return leading;
    return behind;
  }
  if (before != nullptr) return before;
  if (leading != nullptr) return leading;
  // A period of the same clause behind the next numbers: "12 soldiers and 5 civilians were killed in May".
  for (const auto& time : sentence.times) {
    if (time.first >= q.last && time.last <= region.last && !(relative && (time.earlier || time.base_word)) &&
        !(time.base_word && compares(sentence.text, q.last, time.first)))
      return &time;
  }
  return nullptr;
}

namespace {

/// "Lakki Marwat, Khyber Pakhtunkhwa", "Swat district of KP": a chain of places; the narrowest of it.
const PlacePhrase* narrowest(const Sentence& sentence, const PlacePhrase& start) {
  const PlacePhrase* best = &start;
  const PlacePhrase* previous = nullptr;
  bool inside = false;
  const auto chained = [&](const PlacePhrase& a, const PlacePhrase& b) {
    for (auto i = a.last; i < b.first; ++i) {
      if (!sentence.text.is(
              i, {",", "of",     "in",      "province", "district", "state",   "'s",      "the",  "region",
                  "(", "agency", "city",    "northern", "southern", "eastern", "western", "area", "town",
                  "'", "near",   "capital", "north",    "south",    "west",    "east"})) {
        return false;
      }
    }
    return true;
  };
  for (const auto& place : sentence.places) {
    if (previous == nullptr || !chained(*previous, place)) {
      if (inside) break;
      best = &place;
    } else if (place.rank > best->rank) {
      best = &place;
    }
    inside = inside || &place == &start;
    previous = &place;
  }
  return best;
}

}  // namespace

namespace {

const PlacePhrase* place_among(const Sentence& sentence, const Counted& counted, bool sites) {
  const auto& q = sentence.quantities[counted.quantity];
  const auto region = clause_of(sentence, q);
  const auto limit = next_quantity(sentence, q.last);
  const auto floor = previous_quantity(sentence, q.comparator_first);
  const auto usable = [&](const PlacePhrase& place) {
    return place.first >= region.first && place.last <= region.last && !place.adjective &&
           place.site == sites;
  };
  const PlacePhrase *behind = nullptr, *before = nullptr, *leading = nullptr;
  for (const auto& place : sentence.places) {
    if (!usable(place)) continue;
    if (place.first >= q.last && place.first < limit && place.preposition && behind == nullptr)
      behind = &place;
    if (place.last <= q.comparator_first && place.first >= floor) before = &place;
    if (place.last <= q.comparator_first && leading == nullptr) leading = &place;
  }
  const auto* chosen = behind != nullptr ? behind : before;
  // "Balochistan recorded 110 attacks, Sindh 54": the subject before, unless "in" stands behind.
  if (chosen == nullptr) {
    for (const auto& place : sentence.places) {
      if (usable(place) && place.first >= q.last && place.first < limit) {
        chosen = &place;
        break;
      }
    }
  }
  if (chosen == nullptr) chosen = leading;
  if (chosen == nullptr) {
    for (const auto& place : sentence.places) {
      if (usable(place) && place.preposition) {
        chosen = &place;
        break;
      }
    }
  }
  return chosen == nullptr ? nullptr : narrowest(sentence, *chosen);
}

}  // namespace

const PlacePhrase* place_of(const Sentence& sentence, const Counted& counted) {
  const auto* place = place_among(sentence, counted, false);
  return place != nullptr ? place : place_among(sentence, counted, true);
}

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

std::string attribution_of(const Document& document, const Sentence& sentence, const Counted& counted) {
  const auto& text = sentence.text;
  (void)counted;
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
      // "were reported", "attacks recorded in": no one says it.
      if (text.at(i - 1, Tag::aux) != nullptr || text.at(i - 1, Tag::incident_noun) != nullptr ||
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
