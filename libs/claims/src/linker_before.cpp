// SPDX-License-Identifier: Apache-2.0
// What a number takes over from the counts beside it: lists, comparisons, parts.
#include <algorithm>

#include "linker.h"

namespace sanad::claims {

/// "from 2,738 to 625 killed": both are of what the second says.
bool Linker::goes_to(const Quantity& q, Counted& counted) const {
  const auto first = q.comparator_first;
  if (first <= sentence_.span.first || !text_.is(first - 1, {"from"}) || !text_.is(q.last, {"to"}))
    return false;
  const auto* next = sentence_.quantity_from(q.last + 1);
  if (next == nullptr || next->kind != QuantityKind::count) return false;
  Counted other{.noun = noun_phrase(text_, next->last, sentence_.span.last)};
  other.victim_class = other.noun.victim_class;
  const auto* verb = other.noun.last == next->last ? text_.at(next->last, Tag::predicate) : nullptr;
  if (!link_noun(*next, other) && verb == nullptr) return false;
  counted.measure = verb != nullptr ? measure_of(*verb) : other.measure;
  counted.link = Link::list;
  counted.victim_class = other.victim_class;
  counted.event_type = other.event_type;
  return counted.measure != Measure::other;
}

/// "has climbed to 302, up from 276 on Monday, and 400 others were hurt": of what rose.
bool Linker::came_from(const Quantity& q, Counted& counted) const {
  const auto* mark = text_.ending(q.comparator_first, Tag::compare);
  if (mark == nullptr || !text_.is(mark->first, {"up", "down"}) || found_.empty() ||
      found_.back().aspect != Aspect::level)
    return false;
  return take_from_last(q, counted, true);
}

/// "213 persons died, including 34 policemen and 11 guards, and 498 others were hurt": of the count before,
/// whose verb has been said.
bool Linker::included(const Quantity& q, Counted& counted) const {
  if (!counted.partial || found_.empty() || counted.noun.measure != nullptr || counted.noun.person == nullptr)
    return false;
  const auto& last = found_.back();
  const bool said = last.predicate_last != 0 && last.predicate_last < q.first;
  const bool including = text_.ending(q.comparator_first, Tag::subset) != nullptr &&
                         text_.is(q.comparator_first - 1, {"including"});
  const bool listed = last.included && text_.is(q.comparator_first - 1, {",", "and"});
  if (last.aspect != Aspect::level || !((including && said) || listed)) return false;
  if (forward_predicate(sentence_, counted.noun.last).link == Link::adjacent) return false;
  counted.measure = last.measure;
  counted.link = Link::list;
  counted.event_type = last.event_type;
  counted.included = true;
  return true;
}

/// "where some 20 guests had gathered": a verb of their own that no list knows.
bool Linker::does_otherwise(const Counted& counted) const {
  const auto i = counted.noun.last;
  return counted.noun.person != nullptr && !counted.partial && text_.is(i, {"had", "have", "has"}) &&
         i + 1 < sentence_.span.last && text_[i + 1].kind == TokenKind::word && text_.marks_at(i + 1).empty();
}

/// "707 civilians were killed, while 976 rebels died, against 1,494": two clauses, two counts.
bool Linker::clause_between(const Counted& a, const Counted& b) const {
  for (auto i = sentence_.quantities[a.quantity].last; i < sentence_.quantities[b.quantity].first; ++i) {
    if (text_.is(i, {"while", "whereas", ";"})) return true;
  }
  return false;
}

/// "11,418 casualties (3,498 dead and 7,920 injured), up from 11,034": what a bracket spells out is no list
/// to go on with.
const Counted& Linker::last_outside_brackets(const Counted& counted) const {
  auto at = found_.size() - 1;
  while (!counted.in_brackets && at > 0 && found_[at].in_brackets) --at;
  return found_[at].aspect == Aspect::level ? found_[at] : found_.back();
}

/// "923 died and 2,589 were hurt, 3,512 in all": the dead and the wounded together.
bool Linker::makes_casualties(const Quantity& q) const {
  const auto first = q.comparator_first;
  const bool total = text_.at(q.last, Tag::total) != nullptr || text_.ending(first, Tag::total) != nullptr ||
                     (first > 0 && text_.is(first - 1, {"making", "makes", "totalling", "totaling"}));
  if (!total || found_.size() < 2) return false;
  const auto& killed = found_[found_.size() - 2];
  return killed.measure == Measure::killed && killed.aspect == Aspect::level &&
         q.value > std::max(sentence_.quantities[killed.quantity].value,
                            sentence_.quantities[found_.back().quantity].value);
}

bool Linker::take_from_last(const Quantity& q, Counted& counted, bool bare) const {
  const auto& last = last_outside_brackets(counted);
  counted.measure = last.measure;
  counted.link = Link::list;
  counted.unit = last.unit;
  counted.inherits_measure = last.inherits_measure;
  // "22 security personnel and 4 militants, up from 36": compared with all of them.
  const bool compared = bare && comparison_before(q);
  if (bare && last.measure == Measure::injured && makes_casualties(q)) counted.measure = Measure::casualties;
  const Counted* whole = &last;
  for (const auto& other : found_) {
    if (!compared || clause_between(other, last) || other.aspect != Aspect::level ||
        other.measure != last.measure || other.partial)
      continue;
    whole = &other;
    break;
  }
  if (bare && counted.victim_class.empty()) counted.victim_class = whole->victim_class;
  counted.partial = counted.partial || (last.partial && !bare && !compared);
  if (counted.event_type.empty()) counted.event_type = last.event_type;
  return true;
}

/// "110 and 54 attacks": the noun behind the last of them is that of all.
bool Linker::shared_noun(const Quantity& q, Counted& counted) const {
  auto i = q.last;
  while (text_.is(i, {",", "and", "or"})) {
    const auto* next = sentence_.quantity_from(i + 1);
    if (next == nullptr || next->kind != QuantityKind::count) return false;
    i = next->last;
    const auto noun = noun_phrase(text_, i, sentence_.span.last);
    if (noun.last == i) continue;
    Counted other{.victim_class = noun.victim_class, .noun = noun};
    if (!link_noun(*next, other) && !link_verb(*next, other)) return false;
    counted.measure = other.measure;
    counted.link = Link::list;
    counted.victim_class = other.victim_class;
    counted.event_type = other.event_type;
    counted.unit = other.unit;
    return true;
  }
  return false;
}

bool Linker::inherit(Counted& counted) const {
  // The last count of persons or incidents of the sentence, else of the paragraph.
  for (auto last = found_.rbegin(); last != found_.rend(); ++last) {
    if (last->measure == Measure::money || last->measure == Measure::duration ||
        last->measure == Measure::rank || last->measure == Measure::weapons)
      continue;
    counted.measure = last->measure;
    counted.link = Link::list;
    counted.event_type = last->event_type;
    counted.inherits_measure = last->inherits_measure;
    return counted.measure != Measure::other;
  }
  counted.measure = before_.measure;
  counted.link = Link::subject;
  counted.inherits_measure = true;
  if (counted.measure == Measure::incidents) counted.event_type = before_.event_type;
  return counted.measure != Measure::other;
}

/// Only names, places and joints between the last count and this number: "57 attacks in KP, 42 in
/// Balochistan".
bool Linker::in_list(const Counted& last, const Quantity& q) const {
  const auto& before = sentence_.quantities[last.quantity];
  if (last.measure == Measure::duration || last.measure == Measure::rank || last.measure == Measure::other)
    return false;
  std::size_t words = 0;
  bool joint = false;
  for (auto i = std::max(before.last, last.noun.last); i < q.comparator_first; ++i) {
    if (text_.is(i, {",", "and", ";", "plus", "or", "(", ":"}) || text_.at(i, Tag::subset) != nullptr ||
        text_.at(i, Tag::compare) != nullptr)
      joint = true;
    if (text_.at(i, Tag::predicate) != nullptr || text_.at(i, Tag::modal) != nullptr) {
      if (i >= last.surface_last + 2) return false;
    }
    if (text_.at(i, Tag::up) != nullptr || text_.at(i, Tag::down) != nullptr) return true;
    constexpr std::size_t words_max = 14;
    if (text_[i].kind == TokenKind::word && text_.at(i, Tag::filler) == nullptr && ++words > words_max)
      return false;
  }
  return joint;
}

/// "75 of the 250 people killed in 2018 were civilians": of what was done to the whole.
bool Linker::part_of_number(const Quantity& q, Counted& counted) const {
  if (!text_.is(q.last, {"of"})) return false;
  const auto at = text_.is(q.last + 1, {"the", "those", "these"}) ? q.last + 2 : q.last + 1;
  const auto* whole = sentence_.quantity_from(at);
  if (whole == nullptr || whole->kind != QuantityKind::count) return false;
  const auto noun = noun_phrase(text_, whole->last, sentence_.span.last);
  const auto* verb = text_.at(noun.last, Tag::predicate);
  const auto* mark = noun.measure != nullptr ? noun.measure : noun.incident != nullptr ? noun.incident : verb;
  if (mark == nullptr || measure_of(*mark) == Measure::other || mark->entry->flags == "active") return false;
  counted.measure = measure_of(*mark);
  counted.link = Link::clause;
  counted.partial = true;
  if (noun.incident != nullptr) counted.event_type = noun.incident->entry->value;
  const auto copula = copula_class(sentence_, verb != nullptr ? verb->last : noun.last);
  counted.victim_class = copula.person != nullptr ? copula.victim_class : noun.victim_class;
  return true;
}

}  // namespace sanad::claims
