// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "linker.h"

namespace sanad::claims {

CopulaClass copula_class(const Sentence& sentence, std::size_t from) {
  const auto& text = sentence.text;
  constexpr std::size_t steps = 10;
  auto i = from;
  // "of whom 1,208,645, or 58.6 %, were children", "283 (29 per cent) were"
  if ((text.is(i, {","}) && text.is(i + 1, {"or"})) || text.is(i, {"("})) {
    const auto* close = text.is(i, {"("}) ? ")" : ",";
    auto end = i + 1;
    while (end < std::min(i + steps, sentence.span.last) && !text.is(end, {close})) ++end;
    if (text.is(end, {close})) i = end + 1;
  }
  const auto start = i;
  bool verb = false, of_them = false;
  for (std::size_t step = 0; step < steps && i < sentence.span.last; ++step) {
    if (const auto* subset = text.at(i, Tag::subset)) {
      i = subset->last;
      of_them = true;
    } else if (text.is(i, {"were", "was", "are", "is", "being", "belonged", "came"})) {
      verb = true;
      ++i;
    } else if (text.is(i, {"from", "to", "the", "members", "of", "reported", "also", "identified", "as",
                           "believed", "be", "have", "been", "said", "known"})) {
      ++i;
    } else if (const auto* noun = text.at(i, Tag::measure_noun);
               noun != nullptr && !verb && i > start && text.is(i - 1, {"the", "those"})) {
      i = noun->last;
    } else if (!verb && sentence.inside_time(i)) {
      ++i;
    } else if (!verb && text.is(i, {"in"}) && sentence.inside_time(i + 1)) {
      ++i;
    } else if (const auto* predicate = text.at(i, Tag::predicate);
               predicate != nullptr && !verb && text.at(i, Tag::person) == nullptr && i > start) {
      i = predicate->last;
    } else {
      break;
    }
  }
  const bool apposed = of_them && text.is(start, {"of"});  // "two of them journalists"
  if ((!verb && !apposed) || sentence.quantity_from(i) != nullptr) return {};
  const auto noun = noun_phrase(text, i, sentence.span.last);
  if (noun.person == nullptr || text.at(i, Tag::predicate) != nullptr) return {};
  return {noun.person, noun.victim_class, noun.last};
}

bool is_part(const Sentence& sentence, const Quantity& q) {
  const auto& text = sentence.text;
  if (text.ending(q.comparator_first, Tag::subset) != nullptr || text.ending(q.first, Tag::subset) != nullptr)
    return true;
  // "The dead included 12 women"
  if (q.comparator_first > sentence.span.first &&
      text.is(q.comparator_first - 1, {"included", "include", "includes"}))
    return true;
  // "two of them journalists", "282 of the dead"
  if (text.is(q.last, {"of"}) &&
      (text.at(q.last, Tag::subset) != nullptr || text.is(q.last + 1, {"the", "those", "these"})))
    return true;
  constexpr std::size_t reach = 6;
  // "of whom, according to police, 12": a part in the same clause.
  for (auto i = q.comparator_first; i > sentence.span.first && q.comparator_first - i < reach; --i) {
    if (text.is(i - 1, {";"})) return false;
    if (text.ending(i, Tag::subset) != nullptr && !text.is(i - 1, {"them", "these"})) return true;
  }
  // "Of the 980 dead, 283 were": the sentence begins with the whole, and this is not it.
  return text.is(sentence.span.first, {"of", "among"}) &&
         text.is(sentence.span.first + 1, {"the", "these", "those", "all", "them"}) &&
         q.comparator_first > sentence.span.first + 2;
}

std::string class_of_subject(const Sentence& sentence, const Mark& subject, std::size_t number) {
  const auto& text = sentence.text;
  constexpr std::size_t reach = 8;
  const Mark* person = nullptr;
  // In front of the noun: "police fatalities", "civilians killed"; or behind it: "the number of deaths among
  // soldiers".
  for (auto i = subject.first; i > sentence.span.first && subject.first - i < reach; --i) {
    if (text[i - 1].kind == TokenKind::sign || sentence.quantity_from(i - 1) != nullptr) break;
    if (text.at(i - 1, Tag::aux) != nullptr && subject.entry->tag != Tag::predicate) break;
    if (const auto* mark = text.ending(i, Tag::person); mark != nullptr && !mark->entry->value.empty()) {
      person = mark;
      break;
    }
  }
  for (auto i = subject.last; i < number && person == nullptr; ++i) {
    if (text.is(i, {",", ";", "by", "(", "when", "while", "and"}) || sentence.quantity_from(i) != nullptr)
      break;
    const auto* mark = text.at(i, Tag::person);
    if (mark != nullptr && !mark->entry->value.empty() && i > 0 &&
        text.is(i - 1, {"of", "among", "the", "for", "amongst"}))
      person = mark;
  }
  return person == nullptr ? "" : person->entry->value;
}

/// A list, the subject of the sentence, or what was counted before says it.
bool Linker::link_context(const Quantity& q, Counted& counted) {
  const bool bare = counted.noun.last == q.last;
  if (counted.noun.unknown_noun || forward_predicate(sentence_, counted.noun.last).agent) return false;
  if (bare && shared_noun(q, counted)) return true;
  if (bare && copula_class(sentence_, q.last).person != nullptr) return inherit(counted);
  if (!found_.empty() && found_.back().aspect == Aspect::level && found_.back().link != Link::none &&
      in_list(found_.back(), q))
    return take_from_last(q, counted, bare);
  if (bare && level_word_before(q)) {
    if (const auto* subject = subject_before(sentence_, q.comparator_first)) {
      counted.measure = measure_of(*subject);
      counted.link = Link::subject;
      if (subject->entry->tag == Tag::incident_noun) counted.event_type = subject->entry->value;
      counted.victim_class = class_of_subject(sentence_, *subject, q.comparator_first);
      return counted.measure != Measure::other;
    }
  }
  if (of_something_else(q)) return false;
  const bool person = counted.noun.person != nullptr;
  if ((counted.partial || q.adds) && person) return inherit(counted);
  if (person && (per_unit(counted) || count_verb_before(q))) return inherit(counted);
  if (person && paid_to(q)) {
    counted.measure = Measure::affected;
    counted.link = Link::clause;
    if (text_.is(counted.noun.last - 1, {"families", "households"}))
      counted.unit = std::string{text_.key(counted.noun.last - 1)};
    return true;
  }
  if (!bare || !stands_alone(q)) return false;
  // "The fatalities of 2022 were spread as follows: Sindh 56": the subject of the sentence, else of the
  // paragraph.
  if (found_.empty() && (!counted.partial || text_.is(sentence_.span.first, {"of", "among"}))) {
    if (const auto* subject = subject_before(sentence_, q.comparator_first);
        subject != nullptr && subject->entry->tag != Tag::predicate) {
      counted.measure = measure_of(*subject);
      counted.link = Link::subject;
      if (subject->entry->tag == Tag::incident_noun) counted.event_type = subject->entry->value;
      counted.victim_class = class_of_subject(sentence_, *subject, q.comparator_first);
      return counted.measure != Measure::other;
    }
  }
  return inherit(counted);
}

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
    if (!compared || other.aspect != Aspect::level || other.measure != last.measure || other.partial)
      continue;
    whole = &other;
    break;
  }
  if (bare && counted.victim_class.empty()) counted.victim_class = whole->victim_class;
  counted.partial = counted.partial || (last.partial && !bare && !compared);
  if (counted.event_type.empty()) counted.event_type = last.event_type;
  return true;
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

/// "rose to", "stood at", "was", "reached", ":", "from" before a bare number.
bool Linker::level_word_before(const Quantity& q) const {
  const auto first = q.comparator_first;
  if (first <= sentence_.span.first) return false;
  return text_.is(first - 1, {"to",      "at",       "was",     "were",      "is",       "are",
                              "reached", "totalled", "totaled", "numbered",  ":",        "from",
                              "hit",     "exceeded", "passed",  "of",        "reaching", "stands",
                              "stood",   "be",       "than",    "with",      "against",  "only",
                              "just",    "topped",   "crossed", "totalling", "totaling"}) ||
         text_.at(first - 1, Tag::comparator) != nullptr;
}

bool Linker::comparison_before(const Quantity& q) const {
  constexpr std::size_t reach = 5;
  for (auto i = q.comparator_first; i > sentence_.span.first && q.comparator_first - i < reach; --i) {
    if (text_.ending(i, Tag::compare) != nullptr) return true;
  }
  return false;
}

/// "Of the five recommendations, three", "9 of 21 districts": parts of what is no count of ours.
bool Linker::of_something_else(const Quantity& q) const {
  const auto foreign = [&](std::size_t of) {
    if (!text_.is(of, {"of", "among"})) return false;
    const auto at = text_.is(of + 1, {"the", "those", "these", "its", "all"}) ? of + 2 : of + 1;
    const auto* whole = sentence_.quantity_from(at);
    if (whole == nullptr || whole->first == q.first) return false;
    const auto noun = noun_phrase(text_, whole->last, sentence_.span.last);
    return noun.unknown_noun || (noun.other_unit != nullptr && noun.person == nullptr);
  };
  return foreign(q.last) || foreign(sentence_.span.first);
}

/// "Rs. 3 lakh each was paid to 2,150 families".
bool Linker::paid_to(const Quantity& q) const {
  bool money = false;
  for (const auto& other : sentence_.quantities)
    money = money || (other.kind == QuantityKind::money && other.last <= q.first);
  constexpr std::size_t reach = 4;
  for (auto i = q.comparator_first; money && i > sentence_.span.first && q.comparator_first - i < reach;
       --i) {
    if (text_.is(i - 1, {"to", "for"})) return true;
    if (text_[i - 1].kind == TokenKind::sign) return false;
  }
  return false;
}

/// "UNICEF counted 1.2 million minors", "Diyala had 61".
bool Linker::count_verb_before(const Quantity& q) const {
  const auto first = q.comparator_first;
  return first > sentence_.span.first &&
         text_.is(first - 1, {"counted", "recorded", "registered", "documented", "logged", "suffered", "saw",
                              "had", "witnessed", "reported", "verified", "experienced", "tallied", "listed",
                              "identified", "lost", "has", "have"});
}

/// The number is a phrase of its own: no name before it that it belongs to ("Room 2"), nothing countable
/// behind it.
bool Linker::stands_alone(const Quantity& q) const {
  const auto first = q.comparator_first;
  if (q.lone_one || q.value < 1) return false;
  const bool digits = text_[q.first].kind == TokenKind::number;
  if (first > sentence_.span.first) {
    const auto before = first - 1;
    const bool name =
        text_[before].kind == TokenKind::word && text_[before].capital && before > sentence_.span.first;
    bool place = false;
    for (const auto& p : sentence_.places) place = place || (p.first <= before && before < p.last);
    if (name && !place && !sentence_.inside_time(before) && text_.at(before, Tag::person) == nullptr &&
        text_.at(before, Tag::actor) == nullptr)
      return false;
    // A list of ordinals or points: "(1)", "on 5".
    if (text_.is(before, {"("}) && text_.is(q.last, {")"})) {
      return sentence_.places.size() + sentence_.times.size() > 0 && before > sentence_.span.first;
    }
    if (text_.is(before, {"on", "by", "at", "past", "until", "after", "before", "under", "chapter",
                          "footnote", "note", "no"}) &&
        found_.empty())
      return false;
    // "budget line 7": the number of a thing that no list knows.
    if (text_[before].kind == TokenKind::word && !text_[before].capital && text_.marks_at(before).empty() &&
        !text_.key(before).ends_with("ed") && !place && !sentence_.inside_time(before) &&
        text_.ending(first, Tag::person) == nullptr && !count_verb_before(q) && !level_word_before(q)) {
      return false;
    }
    if (text_.is(before, {"other", "first", "last", "next", "top", "least", "these", "those"})) return false;
  }
  if (q.last >= sentence_.span.last)
    return digits || !found_.empty() || count_verb_before(q) || level_word_before(q);
  if (text_[q.last].kind == TokenKind::sign) return !text_.is(q.last, {"'s", "\"", "'"});
  for (const auto tag : {Tag::aux, Tag::preposition, Tag::conjunction, Tag::relative, Tag::subset, Tag::total,
                         Tag::sentence_adverb, Tag::per_unit}) {
    if (text_.at(q.last, tag) != nullptr) return true;
  }
  if (text_.at(q.last, Tag::modal) != nullptr) return text_.at(q.last, Tag::real_modal) != nullptr;
  return sentence_.inside_time(q.last);
}

}  // namespace sanad::claims
