// SPDX-License-Identifier: Apache-2.0
#include "counted.h"

#include <algorithm>

#include "predicate_link.h"

namespace sanad::claims {
namespace {

/// Nouns that a stronger verb overrules: "12 hostages were killed".
bool weak(Measure measure) {
  return measure == Measure::kidnapped || measure == Measure::arrested || measure == Measure::displaced;
}

/// "28 were militants", "17 of them were civilians": the class behind the verb of a bare number.
const Mark* copula_class(const Sentence& sentence, std::size_t from, std::size_t& last) {
  const auto& text = sentence.text;
  auto i = from;
  bool verb = false;
  for (std::size_t step = 0; step < 6 && i < sentence.span.last; ++step) {
    if (const auto* subset = text.at(i, Tag::subset)) {
      i = subset->last;
    } else if (text.is(i, {"were", "was", "are", "is", "being", "belonged", "came"})) {
      verb = true;
      ++i;
    } else if (text.is(i, {"from", "to", "the", "members", "of", "reported", "also", "identified", "as"})) {
      ++i;
    } else {
      break;
    }
  }
  if (!verb || sentence.quantity_from(i) != nullptr) return nullptr;
  const auto noun = noun_phrase(text, i, sentence.span.last);
  if (noun.person == nullptr) return nullptr;
  last = noun.last;
  return noun.person;
}

bool part_marker_before(const Sentence& sentence, const Quantity& q) {
  const auto& text = sentence.text;
  if (text.ending(q.comparator_first, Tag::subset) != nullptr || text.ending(q.first, Tag::subset) != nullptr) return true;
  // "of whom, according to police, 12": a part in the same clause.
  for (auto i = q.comparator_first; i > sentence.span.first && q.comparator_first - i < 6; --i) {
    if (text.is(i - 1, {";"})) return false;
    if (text.ending(i, Tag::subset) != nullptr) return true;
  }
  return false;
}

class Linker {
 public:
  Linker(const Sentence& sentence, Measure before) : sentence_{sentence}, text_{sentence.text}, before_{before} {}

  std::vector<Counted> run() {
    for (std::size_t i = 0; i < sentence_.quantities.size(); ++i) {
      const auto& q = sentence_.quantities[i];
      auto counted = of(q);
      if (!counted) continue;
      counted->quantity = i;
      found_.push_back(std::move(*counted));
    }
    return std::move(found_);
  }

 private:
  std::optional<Counted> of(const Quantity& q) {
    switch (q.kind) {
      case QuantityKind::count: return count(q);
      case QuantityKind::money: return money(q);
      case QuantityKind::percent:
      case QuantityKind::points:
      case QuantityKind::fraction:
      case QuantityKind::multiple: return relative(q);
    }
    return std::nullopt;
  }

  std::optional<Counted> money(const Quantity& q) const {
    return Counted{.measure = Measure::money, .link = Link::noun, .noun = {.last = q.last}, .surface_last = q.last};
  }

  std::optional<Counted> count(const Quantity& q) {
    Counted counted{.noun = noun_phrase(text_, q.last, sentence_.span.last)};
    const auto& noun = counted.noun;
    if (noun.other_unit && noun.person == nullptr && noun.measure == nullptr && noun.incident == nullptr) return std::nullopt;
    if (q.lone_one && (noun.last == q.last || text_.is(q.last, {"of", "another", "more", "hundred"}))) return std::nullopt;
    counted.victim_class = noun.victim_class;
    counted.surface_last = noun.last;
    counted.partial = part_marker_before(sentence_, q);
    if (!link_noun(counted) && !link_verb(q, counted) && !link_context(q, counted)) return std::nullopt;
    if (per_unit(counted)) counted.aspect = Aspect::rate;
    levels_of_change(q, counted);
    return counted;
  }

  /// The noun says the measure itself.
  bool link_noun(Counted& counted) const {
    const auto& noun = counted.noun;
    if (noun.measure != nullptr) {
      counted.measure = measure_of(*noun.measure);
      counted.link = Link::noun;
      if (weak(counted.measure) || noun.measure->entry->words.front() == "body" || noun.measure->entry->words.front() == "bodies") {
        const auto verb = forward_predicate(sentence_, noun.last);
        if (verb.mark != nullptr && !verb.agent && verb.link == Link::adjacent) counted.measure = measure_of(*verb.mark);
      }
      return true;
    }
    if (noun.person != nullptr) return false;
    if (noun.incident != nullptr || noun.operation != nullptr || noun.weapon != nullptr) {
      const auto* mark = noun.incident != nullptr ? noun.incident : noun.operation != nullptr ? noun.operation : noun.weapon;
      counted.measure = measure_of(*mark);
      counted.link = Link::noun;
      if (noun.incident != nullptr) counted.event_type = noun.incident->entry->value;
      if (noun.operation != nullptr) counted.event_type = "operation";
      return true;
    }
    return false;
  }

  bool link_verb(const Quantity& q, Counted& counted) const {
    const auto forward = forward_predicate(sentence_, counted.noun.last);
    const auto backward = backward_predicate(sentence_, q.comparator_first);
    if (forward.agent && backward.mark == nullptr) return false;
    const bool use_forward = forward.mark != nullptr && !forward.agent &&
                             (backward.mark == nullptr || forward.link == Link::adjacent || (backward.link != Link::adjacent && forward.link == Link::clause));
    const auto& chosen = use_forward ? forward : backward;
    if (chosen.mark == nullptr) return false;
    // "killing 12 people injured in an earlier blast" does not occur; "killed 12 soldiers wounded in" hardly: the nearer wins.
    counted.measure = measure_of(*chosen.mark);
    counted.link = chosen.link;
    if (use_forward && chosen.link == Link::adjacent && counted.noun.last == q.last) counted.surface_last = chosen.mark->last;
    if (!use_forward && backward.mark->entry->tag == Tag::measure_noun && counted.noun.last == q.last) counted.surface_last = q.last;
    return counted.measure != Measure::other;
  }

  /// A list, the subject of the sentence, or what was counted before says it.
  bool link_context(const Quantity& q, Counted& counted) {
    const bool bare = counted.noun.last == q.last;
    if (forward_predicate(sentence_, counted.noun.last).agent) return false;
    std::size_t copula_last = 0;
    if (const auto* person = copula_class(sentence_, q.last, copula_last); bare && person != nullptr) {
      counted.victim_class = person->entry->value;
      counted.surface_last = copula_last;
      return inherit(counted);
    }
    if (!found_.empty() && found_.back().aspect == Aspect::level && in_list(found_.back(), q)) {
      counted.measure = found_.back().measure;
      counted.link = Link::list;
      if (bare && counted.victim_class.empty()) counted.victim_class = found_.back().victim_class;
      if (counted.event_type.empty()) counted.event_type = found_.back().event_type;
      return true;
    }
    if (bare && level_word_before(q)) {
      if (const auto* subject = subject_before(sentence_, q.comparator_first)) {
        counted.measure = measure_of(*subject);
        counted.link = Link::subject;
        if (subject->entry->tag == Tag::incident_noun) counted.event_type = subject->entry->value;
        return counted.measure != Measure::other;
      }
    }
    if (counted.partial && counted.noun.person != nullptr) return inherit(counted);
    if (q.adds && counted.noun.person != nullptr) return inherit(counted);
    if (bare && comparison_before(q)) return inherit(counted);
    return false;
  }

  bool inherit(Counted& counted) const {
    if (!found_.empty() && found_.back().aspect == Aspect::level) {
      counted.measure = found_.back().measure;
      counted.link = Link::list;
    } else {
      counted.measure = before_;
      counted.inherits_measure = true;
    }
    return counted.measure != Measure::other;
  }

  /// Only names, places and joints between the last count and this number: "57 attacks in KP, 42 in Balochistan".
  bool in_list(const Counted& last, const Quantity& q) const {
    const auto& before = sentence_.quantities[last.quantity];
    std::size_t words = 0;
    bool joint = false;
    for (auto i = std::max(before.last, last.noun.last); i < q.comparator_first; ++i) {
      if (text_.is(i, {",", "and", ";", "plus", "or"}) || text_.at(i, Tag::subset) != nullptr || text_.at(i, Tag::compare) != nullptr) joint = true;
      if (text_.at(i, Tag::predicate) != nullptr || text_.at(i, Tag::modal) != nullptr) {
        if (i >= last.surface_last + 2) return false;
      }
      if (text_.at(i, Tag::up) != nullptr || text_.at(i, Tag::down) != nullptr) return true;
      constexpr std::size_t words_max = 14;
      if (text_[i].kind == TokenKind::word && text_.at(i, Tag::filler) == nullptr && ++words > words_max) return false;
    }
    return joint;
  }

  /// "rose to", "stood at", "was", "reached", ":", "from" before a bare number.
  bool level_word_before(const Quantity& q) const {
    const auto first = q.comparator_first;
    if (first <= sentence_.span.first) return false;
    return text_.is(first - 1, {"to", "at", "was", "were", "is", "are", "reached", "totalled", "totaled", "numbered", ":", "from", "hit", "exceeded", "passed", "of",
                                "reaching", "stands", "stood", "be", "than", "with", "against", "only", "just", "topped", "crossed"}) ||
           text_.at(first - 1, Tag::comparator) != nullptr;
  }

  bool comparison_before(const Quantity& q) const {
    for (auto i = q.comparator_first; i > sentence_.span.first && q.comparator_first - i < 5; --i) {
      if (text_.ending(i, Tag::compare) != nullptr) return true;
    }
    return false;
  }

  bool per_unit(const Counted& counted) const {
    for (auto i = counted.noun.last; i < std::min(counted.noun.last + 4, sentence_.span.last); ++i) {
      const auto* unit = text_.at(i, Tag::per_unit);
      if (unit == nullptr) continue;
      // "a year earlier", "a month later" are times.
      return !text_.is(unit->last, {"earlier", "later", "ago", "before", "after", "old"}) && !sentence_.inside_time(i);
    }
    return false;
  }

  void levels_of_change(const Quantity& q, Counted& counted) const {
    const auto first = q.comparator_first;
    if (first <= sentence_.span.first) return;
    bool moved = false;
    for (auto i = sentence_.span.first; i < first; ++i) moved = moved || text_.at(i, Tag::up) != nullptr || text_.at(i, Tag::down) != nullptr;
    counted.from_level = text_.is(first - 1, {"from"});
    counted.to_level = moved && text_.is(first - 1, {"to"});
  }

  std::optional<Counted> relative(const Quantity& q) {
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
    return share(q, counted);
  }

  struct Direction {
    std::size_t last = 0;   ///< behind the word; 0 = none
    double sign = 1;
    bool behind = false;
  };

  /// The word of rise or fall that belongs to a percentage.
  Direction direction_of(const Quantity& q) const {
    auto i = q.last;
    for (std::size_t step = 0; step < 3 && i < sentence_.span.last; ++step, ++i) {
      if (text_[i].kind == TokenKind::sign || text_.is(i, {"of"})) break;
      if (const auto* up = text_.at(i, Tag::up)) return {up->last, 1, true};
      if (const auto* down = text_.at(i, Tag::down)) return {down->last, -1, true};
      if (text_.is(i, {"more", "above"})) return {i + 1, 1, true};
      if (text_.is(i, {"below"})) return {i + 1, -1, true};
    }
    std::size_t words = 0;
    for (i = q.comparator_first; i > sentence_.span.first && words < 7; --i) {
      if (text_.is(i - 1, {";"})) break;
      if (const auto* up = text_.ending(i, Tag::up)) return {up->last, 1, false};
      if (const auto* down = text_.ending(i, Tag::down)) return {down->last, -1, false};
      if (sentence_.quantity_from(i - 1) != nullptr && !joined_change(i - 1, q)) break;
      if (text_[i - 1].kind == TokenKind::word) ++words;
    }
    return {};
  }

  /// "fell from 42 to 36, or 14 per cent", "by 27 and 28 per cent": the direction reaches over other numbers.
  bool joined_change(std::size_t at, const Quantity& q) const {
    const auto* other = sentence_.quantity_from(at);
    return other != nullptr && (other->kind == q.kind || other->kind == QuantityKind::count);
  }

  std::optional<Counted> measured(const Quantity& q, Counted& counted) {
    // "a 14 per cent increase in fatalities", "twice as many attacks", "25 per cent more people were killed"
    for (auto i = q.last; i < std::min(q.last + 9, sentence_.span.last); ++i) {
      if (text_.is(i, {",", ";", ".", "and"}) || text_.at(i, Tag::conjunction) != nullptr) break;
      if (i > q.last && (text_.at(i, Tag::compare) != nullptr && !text_.is(i, {"in", "on", "over", "than"}))) break;
      for (const auto tag : {Tag::measure_noun, Tag::incident_noun, Tag::operation_noun, Tag::predicate}) {
        if (const auto* mark = text_.at(i, tag)) return with(*mark, counted);
      }
      if (sentence_.quantity_from(i) != nullptr) break;
    }
    if (const auto* subject = subject_before(sentence_, q.comparator_first)) return with(*subject, counted);
    if (!found_.empty()) {
      counted.measure = found_.back().measure;
      counted.link = Link::list;
      counted.event_type = found_.back().event_type;
      return counted;
    }
    counted.measure = before_;
    counted.inherits_measure = true;
    if (before_ == Measure::other) return std::nullopt;
    return counted;
  }

  std::optional<Counted> with(const Mark& mark, Counted& counted) const {
    counted.measure = measure_of(mark);
    counted.link = Link::subject;
    if (mark.entry->tag == Tag::incident_noun) counted.event_type = mark.entry->value;
    if (counted.measure == Measure::other) return std::nullopt;
    return counted;
  }

  /// "38 per cent of the dead", "accounted for 64 per cent of attacks", "a third were civilians".
  std::optional<Counted> share(const Quantity& q, Counted& counted) {
    std::size_t copula_last = 0;
    if (const auto* person = copula_class(sentence_, q.last, copula_last)) counted.victim_class = person->entry->value;
    if (text_.is(q.last, {"of"}) || q.kind == QuantityKind::fraction) {
      for (auto i = q.last; i < std::min(q.last + 10, sentence_.span.last); ++i) {
        if (text_.is(i, {";", "."})) break;
        if (const auto* person = text_.at(i, Tag::person); person != nullptr && counted.victim_class.empty() && i > q.last + 4) break;
        for (const auto tag : {Tag::measure_noun, Tag::predicate, Tag::incident_noun, Tag::operation_noun}) {
          if (const auto* mark = text_.at(i, tag)) return with(*mark, counted);
        }
      }
    }
    if (!found_.empty()) {
      counted.measure = found_.back().measure;
      counted.link = Link::list;
      counted.event_type = found_.back().event_type;
      return counted;
    }
    if (const auto* subject = subject_before(sentence_, q.comparator_first)) return with(*subject, counted);
    if (before_ != Measure::other) {
      counted.measure = before_;
      counted.inherits_measure = true;
      return counted;
    }
    return std::nullopt;
  }

  const Sentence& sentence_;
  const Annotated& text_;
  Measure before_;
  std::vector<Counted> found_;
};

}  // namespace

std::vector<Counted> count_links(const Sentence& sentence, Measure before) {
  return Linker{sentence, before}.run();
}

}  // namespace sanad::claims
