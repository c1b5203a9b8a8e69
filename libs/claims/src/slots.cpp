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

/// An attribution with "that" stands between: "put in its report of 2003 that".
static bool said_after(const Annotated& text, const TimePhrase& time, std::size_t before) {
  constexpr std::size_t reach = 12;
  for (auto i = time.last; i < std::min(before, time.last + reach); ++i) {
    if (text.is(i, {"that"}) && text.ending(i, Tag::attribution) != nullptr) return true;
  }
  return false;
}

namespace {

/// Periods that a number may have, by where they stand.
struct NearTimes {
  const TimePhrase *behind = nullptr, *before = nullptr, *leading = nullptr, *with_verb = nullptr;
};

bool is_relative(const Counted& counted) {
  return counted.aspect == Aspect::change || counted.aspect == Aspect::ratio;
}

NearTimes near_times(const Sentence& sentence, const Counted& counted, const Region& region) {
  const auto& q = sentence.quantities[counted.quantity];
  NearTimes near;
  const auto limit = next_quantity(sentence, q.last);
  const auto floor = previous_quantity(sentence, q.comparator_first);
  const auto verb = counted.predicate_last;
  for (const auto& time : sentence.times) {
    if (time.first < region.first || time.last > region.last) continue;
    // "a 14 % rise compared with the preceding year": the change is of the later period.
    if (is_relative(counted) && (time.earlier || time.base_word)) continue;
    // "43 arrests, 12 fewer than the previous year": what stands behind "than" is of what they are compared
    // with.
    if (time.base_word && time.first >= q.last && compares(sentence.text, q.last, time.first)) continue;
    // "57 attacks (2019: 55)": a period with a colon is of the number behind it.
    if (time.first >= q.last && sentence.text.is(time.first - 1, {"("}) && sentence.text.is(time.last, {":"}))
      continue;
    if (time.first >= q.last && time.first < limit && near.behind == nullptr) near.behind = &time;
    if (verb > limit && time.first >= verb && time.first < next_quantity(sentence, verb) &&
        near.with_verb == nullptr)
      near.with_verb = &time;
    if (time.last > q.comparator_first) continue;
    if (time.first >= floor) near.before = &time;
    auto& leading = near.leading;
    // "A report of August 2003 estimated that": when it was said, not when it happened.
    const bool said = leading != nullptr && time.resolved && said_after(sentence.text, *leading, time.first);
    if (said || ((leading == nullptr || !behind_number(sentence, time)) &&
                 (!time.earlier || time.first == region.first)))
      leading = &time;
  }
  return near;
}

const TimePhrase* nearest_time(const Sentence& sentence, const Counted& counted) {
  const auto& q = sentence.quantities[counted.quantity];
  const auto region = clause_of(sentence, q);
  const auto [behind, before, leading, with_verb] = near_times(sentence, counted, region);
  if (behind == nullptr && with_verb != nullptr) return with_verb;
  if (behind != nullptr && before != nullptr) {
    // "in 2022, 980 were killed; ... 850 in 2021": the nearer, and not across a comma if the other is not.
    const bool far_behind = comma_between(sentence.text, counted.noun.last, behind->first);
    const bool far_before = comma_between(sentence.text, before->last, q.comparator_first);
    return far_behind && !far_before ? before : behind;
  }
  if (behind != nullptr) {
    // The leading period of the sentence holds unless the one behind is in the same breath.
    // "... in 1983, only to fall to 1,397, in 1985": what another number has already does not.
    const bool leads = leading != nullptr && comma_between(sentence.text, counted.noun.last, behind->first) &&
                       !(behind_number(sentence, *leading) && counted.to_level);
    return leads ? leading : behind;
  }
  if (before != nullptr) return before;
  if (leading != nullptr) return leading;
  // A period of the same clause behind the next numbers: "12 soldiers and 5 civilians were killed in May".
  for (const auto& time : sentence.times) {
    if (time.first >= q.last && time.last <= region.last &&
        !(is_relative(counted) && (time.earlier || time.base_word)) &&
        !(time.base_word && compares(sentence.text, q.last, time.first)))
      return &time;
  }
  return nullptr;
}

}  // namespace

const TimePhrase* time_of(const Sentence& sentence, const Counted& counted) {
  const auto* time = nearest_time(sentence, counted);
  if (time == nullptr || !time->resolved) return time;
  // "Since 1 March 2011 ... by the end of 2012": the day closes the span.
  for (const auto& other : sentence.times) {
    const bool since = other.first > 0 && sentence.text.is(other.first - 1, {"since"});
    if (since && other.resolved && other.range.last == time->range.last &&
        other.range.first < time->range.first)
      return &other;
  }
  return time;
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

}  // namespace sanad::claims
