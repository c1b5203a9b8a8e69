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
  if (bare && part_of_number(q, counted)) return true;
  if (counted.noun.unknown_noun || forward_predicate(sentence_, counted.noun.last).agent) return false;
  if (does_otherwise(counted)) return false;
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
  if (bare && number_of_fighters(q, counted)) return true;
  const bool person = counted.noun.person != nullptr;
  bool total = false;  // "for a total of 161 security personnel"
  for (auto i = q.comparator_first; i < q.first; ++i) total = total || text_.is(i, {"total", "combined"});
  if ((counted.partial || q.adds || (total && !found_.empty())) && person) return inherit(counted);
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

/// "rose to", "stood at", "was", "reached", ":", "from" before a bare number.
bool Linker::level_word_before(const Quantity& q) const {
  const auto first = q.comparator_first;
  if (first <= sentence_.span.first) return false;
  return text_.is(first - 1,
                  {"to",       "at",       "was",   "were", "is",     "are",      "reached",   "totalled",
                   "totaled",  "numbered", ":",     "from", "hit",    "exceeded", "passed",    "of",
                   "reaching", "stands",   "stood", "be",   "than",   "with",     "against",   "only",
                   "makes",    "making",   "make",  "just", "topped", "crossed",  "totalling", "totaling"}) ||
         text_.at(first - 1, Tag::comparator) != nullptr;
}

bool Linker::comparison_before(const Quantity& q) const {
  constexpr std::size_t reach = 5;
  for (auto i = q.comparator_first; i > sentence_.span.first && q.comparator_first - i < reach; --i) {
    if (text_.ending(i, Tag::compare) != nullptr) return true;
  }
  return false;
}

/// "put the number of fighters at 2,000 to 2,500": persons to whom nothing happened.
bool Linker::number_of_fighters(const Quantity& q, Counted& counted) const {
  if (!level_word_before(q) && q.comparator != records::Comparator::range) return false;
  constexpr std::size_t reach = 24;
  const Mark* person = nullptr;
  for (auto i = q.comparator_first; i > sentence_.span.first && q.comparator_first - i < reach; --i) {
    if (text_.at(i - 1, Tag::predicate) != nullptr || sentence_.quantity_from(i - 1) != nullptr ||
        text_.is(i - 1, {";"}))
      return false;
    if (const auto* mark = text_.at(i - 1, Tag::person); mark != nullptr) person = mark;
    if (person == nullptr || !text_.is(i - 1, {"number", "strength"}) || !text_.is(i, {"of"})) continue;
    if (person->entry->value != "militant") return false;
    counted.measure = Measure::fighters;
    counted.link = Link::subject;
    return true;
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
