// SPDX-License-Identifier: Apache-2.0
#include "inheritance.h"

#include <algorithm>

namespace sanad::claims {
namespace {

/// "In December 2022 alone", "the year before": a period that the paragraph only looks at in passing.
bool passing_time(const Annotated& text, const TimePhrase& time) {
  return time.earlier || time.base_word || text.is(time.last, {"alone"});
}

/// "as against 1,494 in the previous year"
bool behind_compare(const Sentence& sentence, const Counted& counted) {
  const auto& text = sentence.text;
  const auto first = sentence.quantities[counted.quantity].comparator_first;
  constexpr std::size_t reach = 4;
  for (auto i = first; i > sentence.span.first && first - i < reach; --i) {
    const auto* mark = text.ending(i, Tag::compare);
    if (mark != nullptr && !text.is(mark->first, {"on", "over", "than", "from"})) return true;
    if (text[i - 1].kind == TokenKind::sign) return false;
  }
  return false;
}

/// "there" behind the number, not "there were".
bool points_back(const Sentence& sentence, const Counted& counted) {
  const auto& text = sentence.text;
  for (auto i = sentence.quantities[counted.quantity].last; i < sentence.span.last; ++i) {
    if (text.is(i, {";"}) || (text.is(i, {","}) && text.is(i + 1, {"when", "while", "where"})) ||
        (i > counted.noun.last && sentence.quantity_from(i) != nullptr))
      return false;
    for (const auto& place : sentence.places) {
      if (place.first == i && place.preposition) return false;
    }
    if (text.is(i, {"there"})) return !text.is(i + 1, {"was", "were", "is", "are", "has", "have", "had"});
  }
  return false;
}

/// "in Mullaitivu and Kilinochchi", "Balochistan and Sindh together": one count of both.
Place joined(const Sentence& sentence, const PlacePhrase& place) {
  const auto& text = sentence.text;
  const PlacePhrase *first = &place, *second = nullptr;
  for (const auto& other : sentence.places) {
    if (other.rank != place.rank) continue;
    if (text.is(place.last, {"and"}) && other.first == place.last + 1) second = &other;
    if (text.is(other.last, {"and"}) && place.first == other.last + 1) {
      first = &other;
      second = &place;
    }
  }
  if (second == nullptr) return place.place;
  return {first->place.name + " and " + second->place.name, first->place.level, first->place.country};
}

}  // namespace

void Inheritance::fill(const Sentence& sentence, const Counted& counted, const Zipped& zipped, Claim& claim) {
  Seen seen{.passing = (counted.partial || (counted.in_brackets && !seen_.empty())) &&
                       (carried_.time.has_value() || counted.in_brackets),
            .from_level = counted.from_level};
  const bool compared = behind_compare(sentence, counted);
  fill_time(sentence, counted, zipped, claim, seen);
  // "down from 795 and 314 in 2003, while": what is compared with is looked at in passing.
  const bool listed = !seen_.empty() && seen_.back().compared && seen_.back().time == claim.time;
  seen.compared = seen.own_time && (compared || listed);
  seen.passing = seen.passing || seen.compared;
  fill_place(sentence, counted, zipped, claim, seen);
  claim.actor = actor_of(document_, sentence, counted);
  claim.event_type = event_of(sentence, counted);
  // What is picked up behind a clash is of the clash.
  if (claim.measure == Measure::weapons && claim.event_type == "operation" && carried_.event_type == "clash")
    claim.event_type = "clash";
  claim.attribution = attribution_of(document_, sentence);
  if (claim.actor.empty() && !carried_.actor.empty()) {
    claim.actor = carried_.actor;
    claim.inherited.push_back(Slot::actor);
  }
  if (claim.event_type.empty() && !seen_.empty()) claim.event_type = seen_.back().event_type;
  if (claim.measure == Measure::kidnapped && counted.event_type.empty()) claim.event_type = "kidnapping";
  if (claim.measure == Measure::released && !seen_.empty() && seen_.front().event_type == "kidnapping")
    claim.event_type = "kidnapping";
  if (claim.event_type.empty() && !carried_.event_type.empty()) {
    claim.event_type = carried_.event_type;
    claim.inherited.push_back(Slot::event_type);
  }
  seen.event_type = claim.event_type;
  seen.time = claim.time;
  seen.place = claim.place;
  seen_.push_back(std::move(seen));
  carry_count(counted);
}

void Inheritance::fill_time(const Sentence& sentence, const Counted& counted, const Zipped& zipped,
                            Claim& claim, Seen& seen) {
  const auto* time = zipped.time != nullptr ? zipped.time : time_of(sentence, counted);
  if (time != nullptr) {
    // A day that nothing here fixes is left open: the one before it would be wrong.
    if (time->resolved) claim.time = time->range;
    seen.own_time = time->resolved;
    seen.passing = seen.passing || passing_time(sentence.text, *time);
    return;
  }
  if (counted.from_level) return;  // "down from 50": of an earlier period, which is not said
  // Behind a semicolon the sentence goes on about the same day.
  for (auto last = seen_.rbegin(); last != seen_.rend(); ++last) {
    if (!last->own_time || last->passing) continue;
    claim.time = last->time;
    return;
  }
  const auto first = sentence.quantities[counted.quantity].comparator_first;
  for (auto last = sentence.times.rbegin(); last != sentence.times.rend() && seen_.empty(); ++last) {
    if (last->first > first || passing_time(sentence.text, *last)) continue;
    if (last->resolved) claim.time = last->range;
    seen.own_time = last->resolved;
    return;
  }
  if (!carried_.time) return;
  claim.time = carried_.time;
  claim.inherited.push_back(Slot::time);
}

void Inheritance::fill_place(const Sentence& sentence, const Counted& counted, const Zipped& zipped,
                             Claim& claim, Seen& seen) {
  if (zipped.place) {
    claim.place = zipped.place->place;
    seen.own_place = true;
    return;
  }
  const bool back = points_back(sentence, counted);
  if (!back && !zipped.rest) {
    if (const auto* place = place_of(sentence, counted)) {
      claim.place = joined(sentence, *place);
      seen.own_place = !place->site;
      return;
    }
  }
  for (auto last = seen_.rbegin(); last != seen_.rend() && !zipped.rest; ++last) {
    if (!last->own_place) continue;
    claim.place = last->place;
    return;
  }
  const auto first = sentence.quantities[counted.quantity].comparator_first;
  for (const auto& place : sentence.places) {
    if (back || zipped.rest || !seen_.empty() || place.adjective || place.site || !place.preposition ||
        place.first > first)
      continue;
    claim.place = place.place;
    seen.own_place = true;
    return;
  }
  if (carried_.place) {
    claim.place = carried_.place;
    claim.inherited.push_back(Slot::place);
  } else if (!setting_.country.empty()) {
    claim.place = Place{setting_.country, "country", setting_.country};
    claim.inherited.push_back(Slot::place);
  }
}

/// The sentence names its one period only to compare with it.
bool Inheritance::base_only(std::span<const Claim> claims, const DateRange& base) const {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].time == base && seen_[i].own_time && !seen_[i].passing && !seen_[i].from_level)
      return false;
  }
  return true;
}

/// A change is of the later of the periods it lies between: of those in its sentence and the one the
/// paragraph is about.
void Inheritance::date_changes(std::span<Claim> claims) const {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    auto& change = claims[i];
    const bool relative = change.aspect == Aspect::change || change.aspect == Aspect::ratio;
    if (!relative) continue;
    std::optional<DateRange> latest, base;
    for (std::size_t k = 0; k < claims.size(); ++k) {
      const auto& level = claims[k];
      if (level.aspect != Aspect::level || level.measure != change.measure || !level.time ||
          level.time->days() < 1)
        continue;
      if (!latest || latest->last < level.time->last) latest = level.time;
      if (!base || level.time->last < base->last) base = level.time;
    }
    if (!base) continue;
    const bool two = latest->first != base->first;
    if (!two && carried_.time && carried_.time->first > base->last) {
      latest = carried_.time;
    } else if (!two && seen_[i].own_time && change.time && change.time->first > base->last) {
      latest = change.time;
    } else if (!two && base_only(claims, *base)) {
      latest = DateRange::whole_year(base->last.year() + 1);
    }
    if (!change.time || change.time->last <= latest->last || !seen_[i].own_time) {
      if (change.time != latest) std::erase(change.inherited, Slot::time);
      change.time = latest;
    }
  }
}

void Inheritance::carry_count(const Counted& counted) {
  switch (counted.measure) {
    case Measure::money:
    case Measure::duration:
    case Measure::rank:
    case Measure::weapons:
    case Measure::other:
      return;
    default:
      break;
  }
  if (counted.in_brackets && carried_.measure != Measure::other) return;
  carried_.measure = counted.measure;
  if (counted.aspect != Aspect::level) return;
  const bool again = std::ranges::find(measures_, counted.measure) != measures_.end();
  measures_.push_back(counted.measure);
  // A list of classes behind their sum does not change whom the paragraph is about; one without a sum is
  // about all of them.
  if (again && !counted.partial && carried_.victim_class != counted.victim_class)
    carried_.victim_class.clear();
  if (!counted.partial && !again) carried_.victim_class = counted.victim_class;
  if (counted.measure == Measure::incidents) carried_.incident_type = counted.event_type;
}

void Inheritance::carry_time(const Sentence& sentence) {
  std::optional<DateRange> next;
  for (const auto& seen : seen_) {
    if (!seen.own_time || seen.passing || seen.from_level || !seen.time) continue;
    if (!next || next->last < seen.time->first) next = seen.time;
  }
  if (!next && seen_.empty()) {
    for (const auto& time : sentence.times) {
      if (time.resolved && !passing_time(sentence.text, time)) next = time.range;
    }
  }
  if (next) carried_.time = next;
}

void Inheritance::carry_place(const Sentence& sentence) {
  // A list over places is about none of them.
  constexpr std::size_t list_min = 3;
  std::size_t distinct = 0;
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    bool fresh = seen_[i].own_place && seen_[i].place.has_value();
    for (std::size_t k = 0; k < i && fresh; ++k) fresh = !(seen_[k].place == seen_[i].place);
    distinct += fresh ? 1 : 0;
  }
  if (distinct >= list_min) return;
  // The first count of a sentence says where the paragraph is; later ones may look elsewhere in passing.
  if (!seen_.empty()) {
    if (seen_.front().own_place) carried_.place = seen_.front().place;
    return;
  }
  for (const auto& place : sentence.places) {
    if (place.adjective || place.site || !(place.rank <= 3 || place.preposition)) continue;
    carried_.place = place.place;
    break;
  }
}

void Inheritance::end_sentence(const Sentence& sentence, std::span<Claim> claims) {
  if (claims.size() == seen_.size()) date_changes(claims);
  carry_time(sentence);
  carry_place(sentence);
  for (const auto& claim : claims) {
    if (!claim.event_type.empty()) carried_.event_type = claim.event_type;
    if (!claim.actor.empty()) carried_.actor = claim.actor;
  }
  if (claims.empty()) {
    if (auto event = event_mentioned(sentence); !event.empty()) carried_.event_type = std::move(event);
  }
}

}  // namespace sanad::claims
