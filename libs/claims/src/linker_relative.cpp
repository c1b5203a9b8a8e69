// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "linker.h"

namespace sanad::claims {

std::optional<Counted> Linker::relative(const Quantity& q) {
  Counted counted{.noun = {.last = q.last}, .surface_last = q.last};
  if (q.kind == QuantityKind::multiple) {
    counted.aspect = Aspect::ratio;
    return measured(q, counted);
  }
  const auto direction = direction_of(q);
  if (direction.last != 0) {
    counted.aspect = Aspect::change;
    counted.sign = direction.sign;
    if (direction.behind && q.kind != QuantityKind::fraction) counted.surface_last = direction.last;
    return measured(q, counted);
  }
  if (q.kind == QuantityKind::points) {
    counted.aspect = Aspect::change;
    return measured(q, counted);
  }
  counted.aspect = Aspect::share;
  levels_of_change(q, counted);
  return share(q, counted);
}

/// The word of rise or fall that belongs to a percentage.
Linker::Direction Linker::direction_of(const Quantity& q) const {
  constexpr std::size_t words_behind = 3, words_before = 16;
  auto i = q.last;
  for (std::size_t step = 0; step < words_behind && i < sentence_.span.last; ++step, ++i) {
    if (text_[i].kind == TokenKind::sign || text_.is(i, {"of"})) break;
    if (text_.at(i, Tag::share_verb) != nullptr) break;
    if (const auto* up = text_.at(i, Tag::up)) return {up->last, 1, true};
    if (const auto* down = text_.at(i, Tag::down)) return {down->last, -1, true};
    if (text_.is(i, {"more", "above"})) return {i + 1, 1, true};
    if (text_.is(i, {"below"})) return {i + 1, -1, true};
  }
  const auto first = q.comparator_first;
  // "fell from 31 per cent to 22 per cent": two shares; only "by 9 points" is the change.
  if (first > sentence_.span.first && text_.is(first - 1, {"from", "to", "at"})) return {};
  if (text_.is(q.last, {"of"}) && (first == sentence_.span.first || !text_.is(first - 1, {"by", "of"})))
    return {};
  std::size_t words = 0;
  for (i = first; i > sentence_.span.first && words < words_before; --i) {
    if (text_.is(i - 1, {";"})) break;
    if (const auto* verb = text_.ending(i, Tag::share_verb); verb != nullptr && verb->last - verb->first > 1)
      break;
    if (const auto* up = text_.ending(i, Tag::up)) return {up->last, 1, false};
    if (const auto* down = text_.ending(i, Tag::down)) return {down->last, -1, false};
    if (sentence_.quantity_from(i - 1) != nullptr && !joined_change(i - 1, q)) break;
    if (text_.is(i - 1, {"account", "accounted", "accounting", "responsible", "constituted", "represented"}))
      break;
    if (text_[i - 1].kind == TokenKind::word) ++words;
  }
  return {};
}

/// "fell from 42 to 36, or 14 per cent", "by 27 and 28 per cent": the direction reaches over other numbers.
bool Linker::joined_change(std::size_t at, const Quantity& q) const {
  const auto* other = sentence_.quantity_from(at);
  return other != nullptr && (other->kind == q.kind || other->kind == QuantityKind::count ||
                              other->kind == QuantityKind::percent || other->kind == QuantityKind::fraction);
}

std::optional<Counted> Linker::measured(const Quantity& q, Counted& counted) {
  constexpr std::size_t reach = 9;
  // "a 14 per cent increase in fatalities", "twice as many attacks", "25 per cent more people were killed"
  for (auto i = q.last; i < std::min(q.last + reach, sentence_.span.last); ++i) {
    if (text_.is(i, {",", ";", ".", "and"}) || text_.at(i, Tag::conjunction) != nullptr) break;
    if (i > q.last && (text_.at(i, Tag::compare) != nullptr && !text_.is(i, {"in", "on", "over", "than"})))
      break;
    if (sentence_.quantity_from(i) != nullptr && counted.aspect != Aspect::ratio) break;
    for (const auto tag : {Tag::measure_noun, Tag::incident_noun, Tag::operation_noun, Tag::predicate}) {
      const auto* mark = text_.at(i, tag);
      if (mark != nullptr && measure_of(*mark) != Measure::other) return with(*mark, counted);
    }
  }
  // "fatalities went up to 52, a rise of 30 per cent": what was counted last, unless the change has a subject
  // of its own.
  const auto* subject = subject_before(sentence_, q.comparator_first);
  if (!found_.empty()) {
    auto at = found_.size() - 1;
    while (at > 0 && (found_[at].in_brackets || found_[at].partial)) --at;
    const auto& last = found_[at];
    // What a bracket spells out is no subject.
    const bool own =
        subject != nullptr &&
        subject->first >= std::max(sentence_.quantities[last.quantity].last, found_.back().surface_last);
    if (!own && last.measure != Measure::duration && (last.measure != Measure::money || subject == nullptr)) {
      counted.measure = last.measure;
      counted.link = Link::list;
      counted.event_type = last.event_type;
      if (last.aspect == Aspect::level) counted.victim_class = last.victim_class;
      return counted;
    }
  }
  if (subject != nullptr) {
    if (measure_of(*subject) != Measure::incidents)
      counted.victim_class = class_of_subject(sentence_, *subject, q.comparator_first);
    return with(*subject, counted);
  }
  // "The budget rose by 12 per cent to Rs. 56 billion"
  if (const auto* level = text_.is(q.last, {"to"}) ? sentence_.quantity_from(q.last + 1) : nullptr;
      level != nullptr && level->kind == QuantityKind::money) {
    counted.measure = Measure::money;
    counted.link = Link::list;
    return counted;
  }
  counted.measure = before_.measure;
  counted.inherits_measure = true;
  if (before_.measure == Measure::other) return std::nullopt;
  return counted;
}

std::optional<Counted> Linker::with(const Mark& mark, Counted& counted) const {
  counted.measure = measure_of(mark);
  counted.link = Link::subject;
  if (mark.entry->tag == Tag::incident_noun) counted.event_type = mark.entry->value;
  if (counted.measure == Measure::other) return std::nullopt;
  return counted;
}

/// "38 per cent of the dead", "accounted for 64 per cent of attacks", "a third were civilians".
std::optional<Counted> Linker::share(const Quantity& q, Counted& counted) {
  const auto copula = copula_class(sentence_, q.last);
  if (copula.person != nullptr) counted.victim_class = copula.victim_class;
  constexpr std::size_t reach = 10;
  if (text_.is(q.last, {"of"}) || q.kind == QuantityKind::fraction) {
    for (auto i = q.last; i < std::min(q.last + reach, sentence_.span.last); ++i) {
      if (text_.is(i, {";", "."})) break;
      if (const auto* whole = sentence_.quantity_from(i);
          whole != nullptr && whole->kind == QuantityKind::money) {
        counted.measure = Measure::money;
        counted.link = Link::noun;
        return counted;
      }
      if (const auto* person = text_.at(i, Tag::person);
          person != nullptr && counted.victim_class.empty() && i > q.last + 4)
        break;
      for (const auto tag : {Tag::measure_noun, Tag::predicate, Tag::incident_noun, Tag::operation_noun}) {
        const auto* mark = text_.at(i, tag);
        if (mark != nullptr && measure_of(*mark) != Measure::other) return with(*mark, counted);
      }
    }
  }
  // "4.2 per cent of GDP": of something that is no count of ours.
  if (text_.is(q.last, {"of"}) && !of_the_counted(q.last)) return std::nullopt;
  if (!found_.empty() && found_.back().measure != Measure::duration) {
    counted.measure = found_.back().measure;
    counted.link = Link::list;
    counted.event_type = found_.back().event_type;
    return counted;
  }
  if (const auto* subject = subject_before(sentence_, q.comparator_first)) return with(*subject, counted);
  if (before_.measure != Measure::other) {
    counted.measure = before_.measure;
    counted.inherits_measure = true;
    return counted;
  }
  return std::nullopt;
}

/// "of them", "of the total", "of the 415", "of civilians": what a share is of was counted.
bool Linker::of_the_counted(std::size_t of) const {
  constexpr std::size_t reach = 6;
  for (auto i = of + 1; i < std::min(of + reach, sentence_.span.last); ++i) {
    if (text_[i].kind == TokenKind::sign) return false;
    if (text_.is(i, {"them", "these", "those", "total", "all", "whom", "which", "this", "it", "victims",
                     "cases"}) ||
        text_.at(i, Tag::person) != nullptr || sentence_.quantity_from(i) != nullptr) {
      return true;
    }
  }
  return false;
}

}  // namespace sanad::claims
