// SPDX-License-Identifier: Apache-2.0
#include "linker.h"

#include <algorithm>

namespace sanad::claims {
namespace {

/// Nouns that a stronger verb overrules: "12 hostages were killed".
bool weak(const Mark& noun) {
  const auto measure = measure_of(noun);
  return measure == Measure::kidnapped || measure == Measure::arrested || measure == Measure::displaced ||
         noun.entry->words.front() == "body" || noun.entry->words.front() == "bodies";
}

bool more_or_less(const Annotated& text, std::size_t i) {
  return text.is(i, {"more", "fewer", "less", "higher", "lower"});
}

}  // namespace

std::vector<Counted> Linker::run() {
  for (std::size_t i = 0; i < sentence_.quantities.size(); ++i) {
    auto counted = of(sentence_.quantities[i]);
    if (!counted) continue;
    counted->quantity = i;
    found_.push_back(std::move(*counted));
  }
  return std::move(found_);
}

std::optional<Counted> Linker::of(const Quantity& q) {
  switch (q.kind) {
    case QuantityKind::count:
      return count(q);
    case QuantityKind::money:
      return money(q);
    case QuantityKind::duration:
      return duration(q);
    case QuantityKind::rank:
      return rank(q);
    case QuantityKind::percent:
    case QuantityKind::points:
    case QuantityKind::fraction:
    case QuantityKind::multiple:
      return relative(q);
  }
  return std::nullopt;
}

std::optional<Counted> Linker::count(const Quantity& q) {
  Counted counted{.noun = noun_phrase(text_, q.last, sentence_.span.last)};
  const auto& noun = counted.noun;
  const bool named = noun.person != nullptr || noun.measure != nullptr || noun.incident != nullptr;
  if (noun.other_unit != nullptr && !named) return property(q, noun);
  if (q.lone_one && (noun.last == q.last || text_.is(q.last, {"of", "another", "more", "hundred"})))
    return std::nullopt;
  constexpr double persons_max = 1e8;  // a telephone number in groups
  if (!named && q.value > persons_max) return std::nullopt;
  counted.victim_class = noun.victim_class;
  counted.surface_last = noun.last;
  // Bodies that are found are of those that were killed.
  const bool bodies = noun.measure != nullptr && noun.measure->entry->words.front().starts_with("bod");
  counted.partial = is_part(sentence_, q) || bodies ||
                    (q.comparator_first > 1 && text_.is(q.comparator_first - 1, {"of"}) &&
                     text_.is(q.comparator_first - 2, {"bodies"}));
  for (auto i = q.comparator_first;
       i > sentence_.span.first && !counted.in_brackets && !text_.is(i - 1, {")"}); --i)
    counted.in_brackets = text_.is(i - 1, {"("});
  if (compared(q, counted)) return counted;
  const bool ends_behind = noun.last == q.last && (goes_to(q, counted) || came_from(q, counted));
  if (!ends_behind && !included(q, counted) && !link_noun(q, counted) && !link_verb(q, counted) &&
      !link_strength(q, counted) && !(!q.zero && link_context(q, counted)))
    return std::nullopt;
  if (q.zero && counted.link != Link::noun && counted.link != Link::adjacent && counted.link != Link::clause)
    return std::nullopt;
  if (per_unit(counted))
    counted.aspect = text_.is(counted.noun.last, {"per"}) &&
                             text_.is(counted.noun.last + 1, {"head", "capita", "person", "fighter"})
                         ? Aspect::ratio
                         : Aspect::rate;
  levels_of_change(q, counted);
  class_of_bare(q, counted);
  event_of_copula(q, counted);
  return counted;
}

/// "145,000 more than at the end of 2022", "108 fewer attacks than in 2021": a change in the unit of the
/// count.
bool Linker::compared(const Quantity& q, Counted& counted) {
  auto i = q.last;
  const bool before_noun = more_or_less(text_, i);
  if (!before_noun) i = counted.noun.last;
  if (!more_or_less(text_, i)) return false;
  const bool fewer = !text_.is(i, {"more", "higher"});
  const auto noun_last = before_noun ? std::max(counted.noun.last, i + 1) : i + 1;
  if (!text_.is(noun_last, {"than"})) return false;
  counted.aspect = Aspect::change;
  counted.sign = fewer ? -1 : 1;
  counted.surface_last = noun_last;
  if (!link_noun(q, counted)) {
    const auto* subject = subject_before(sentence_, q.comparator_first);
    if (counted.noun.person != nullptr && link_verb(q, counted)) return true;
    if (subject != nullptr && measure_of(*subject) != Measure::other) {
      counted.measure = measure_of(*subject);
      counted.link = Link::subject;
    } else if (!inherit(counted)) {
      return false;
    }
  }
  counted.aspect = Aspect::change;
  return true;
}

/// The noun says the measure itself.
bool Linker::link_noun(const Quantity& q, Counted& counted) const {
  const auto& noun = counted.noun;
  if (noun.measure != nullptr) {
    counted.measure = measure_of(*noun.measure);
    counted.link = Link::noun;
    if (noun.victim_class == "woman" && noun.person != nullptr && noun.person->first > noun.measure->first)
      counted.victim_class.clear();
    // "377 incidents, namely 204 bombings and 54 kidnappings"
    if (text_.is(noun.measure->last - 1, {"kidnappings", "abductions"}) && !found_.empty() &&
        found_.back().measure == Measure::incidents && in_list(found_.back(), q)) {
      counted.measure = Measure::incidents;
      counted.event_type = "kidnapping";
      return true;
    }
    if (!weak(*noun.measure)) return true;
    // "held 13 hostages" is no arrest; "12 hostages were killed" is what it says.
    const auto stronger = [&](const Mark* mark) {
      return mark != nullptr && measure_of(*mark) != Measure::other &&
             !(counted.measure == Measure::kidnapped && measure_of(*mark) == Measure::arrested);
    };
    const auto verb = forward_predicate(sentence_, noun.last);
    if (!verb.agent && stronger(verb.mark)) counted.measure = measure_of(*verb.mark);
    const auto back = backward_predicate(sentence_, q.comparator_first);
    if (verb.mark == nullptr && back.link == Link::adjacent && stronger(back.mark) &&
        back.mark->entry->tag == Tag::predicate) {
      counted.measure = measure_of(*back.mark);
    }
    return true;
  }
  if (noun.person != nullptr) return false;
  if (noun.incident == nullptr && noun.operation == nullptr && noun.weapon == nullptr) return false;
  const auto* mark = noun.incident != nullptr    ? noun.incident
                     : noun.operation != nullptr ? noun.operation
                                                 : noun.weapon;
  counted.measure = measure_of(*mark);
  counted.link = Link::noun;
  if (noun.incident != nullptr) counted.event_type = noun.incident->entry->value;
  if (noun.incident != nullptr && text_.is(noun.incident->last - 1, {"raid", "raids"}) && by_forces(q)) {
    counted.measure = Measure::operations;
    counted.event_type = "operation";
  }
  if (noun.operation != nullptr) counted.event_type = "operation";
  if (mark == noun.weapon) counted.victim_class.clear();
  if (mark == noun.weapon && mark->entry->flags == "rounds") counted.unit = "rounds";
  return true;
}

/// What is done to the persons stands behind them: "took 40 people hostage".
bool Linker::link_object(const Quantity& q, Counted& counted) const {
  if (counted.noun.person == nullptr) return false;
  // "took 40 people hostage"
  if (text_.is(counted.noun.last, {"hostage", "hostages", "captive", "prisoner", "prisoners"})) {
    counted.measure =
        text_.is(counted.noun.last, {"prisoner", "prisoners"}) ? Measure::arrested : Measure::kidnapped;
    counted.link = Link::adjacent;
    return true;
  }
  // "put 3,000 people to flight"
  if (text_.is(counted.noun.last, {"to"}) && text_.is(counted.noun.last + 1, {"flight"})) {
    counted.measure = Measure::displaced;
    counted.link = Link::adjacent;
    return true;
  }
  // "of 94 children among the dead"
  if (text_.is(counted.noun.last, {"among", "amongst"}) && text_.is(counted.noun.last + 1, {"the"})) {
    const auto* noun = text_.at(counted.noun.last + 2, Tag::measure_noun);
    if (noun == nullptr) noun = text_.at(counted.noun.last + 2, Tag::predicate);
    if (noun != nullptr && measure_of(*noun) != Measure::other) {
      counted.measure = measure_of(*noun);
      counted.link = Link::adjacent;
      counted.partial = true;
      return true;
    }
  }
  // "has driven 540,000 people from Darfur"
  if (text_.is(counted.noun.last, {"from", "out", "into"}) && q.comparator_first > sentence_.span.first &&
      text_.is(q.comparator_first - 1, {"driven", "drove", "forced", "chased"})) {
    counted.measure = Measure::displaced;
    counted.link = Link::adjacent;
    return true;
  }
  return false;
}

/// "police carried out 86 raids"
bool Linker::by_forces(const Quantity& q) const {
  constexpr std::size_t reach = 12;
  for (auto i = q.comparator_first; i > sentence_.span.first && q.comparator_first - i < reach; --i) {
    const auto* person = text_.ending(i, Tag::person);
    if (person != nullptr && (person->entry->value == "police" || person->entry->value == "military" ||
                              person->entry->value == "security" || person->entry->value == "paramilitary"))
      return !text_.is(person->first - 1, {"on", "against"});
    if (text_.is(i - 1, {"army", "navy"})) return true;
  }
  return false;
}

bool Linker::link_verb(const Quantity& q, Counted& counted) const {
  if (link_object(q, counted)) return true;
  // "40 were deaths"
  if (const auto* noun = text_.at(q.last + 1, Tag::measure_noun);
      noun != nullptr && text_.is(q.last, {"were", "was", "are"}) &&
      text_.at(q.last + 1, Tag::predicate) == nullptr) {
    counted.measure = measure_of(*noun);
    counted.link = Link::adjacent;
    counted.surface_last = noun->last;
    return true;
  }
  const auto forward = forward_predicate(sentence_, counted.noun.last);
  const auto backward = backward_predicate(sentence_, q.comparator_first);
  if (forward.agent && backward.mark == nullptr) return false;
  const bool use_forward = forward.mark != nullptr && !forward.agent &&
                           (backward.mark == nullptr || forward.link == Link::adjacent ||
                            (backward.link != Link::adjacent && forward.link == Link::clause));
  const auto& chosen = use_forward ? forward : backward;
  if (chosen.mark == nullptr) return false;
  // Something unknown is counted: only what is done to persons makes persons of it.
  const auto measure = measure_of(*chosen.mark);
  if (counted.noun.unknown_noun &&
      ((chosen.link != Link::adjacent && !chosen.passive) || measure == Measure::strength ||
       measure == Measure::displaced || measure == Measure::affected || measure == Measure::surrendered))
    return false;
  if (counted.noun.unknown_noun && text_.is(chosen.mark->first, {"took", "held", "seized", "lost", "captured",
                                                                 "charged", "claiming", "taken"}))
    return false;
  counted.measure = measure;
  counted.link = chosen.link;
  if (use_forward) counted.predicate_last = chosen.mark->last;
  const bool bare = counted.noun.last == q.last;
  if (use_forward && chosen.link == Link::adjacent && bare) counted.surface_last = chosen.mark->last;
  if (!use_forward && bare) {
    counted.surface_last = q.last;
    const bool whose = backward.mark->entry->tag == Tag::measure_noun ||
                       text_.ending(backward.mark->first, Tag::person) != nullptr;
    if (whose) counted.victim_class = class_of_subject(sentence_, *backward.mark, q.comparator_first);
  }
  return counted.measure != Measure::other;
}

/// "commands 20,000 to 31,500 fighters", "thought to have 12,000 men under arms": fighters to whom nothing
/// happened.
bool Linker::link_strength(const Quantity& q, Counted& counted) const {
  const auto* person = counted.noun.person;
  // "a force of 22,126 soldiers"
  if (person != nullptr && q.comparator_first > 1 && text_.is(q.comparator_first - 1, {"of"}) &&
      text_.is(q.comparator_first - 2, {"force", "contingent", "garrison", "army", "mission"})) {
    counted.measure = Measure::strength;
    counted.link = Link::clause;
    return true;
  }
  if (person == nullptr ||
      (counted.noun.victim_class != "militant" && !text_.is(counted.noun.last, {"strong"}) &&
       !text_.is(person->first, {"members", "men"})))
    return false;
  constexpr std::size_t reach = 4;
  for (auto i = q.comparator_first; i > sentence_.span.first && q.comparator_first - i < reach; --i) {
    if (text_.is(i - 1, {"commands", "commanded", "has",      "have",     "had",       "fields",   "fielded",
                         "field",    "numbers",   "numbered", "command",  "estimated", "strength", "musters",
                         "boasts",   "boasted",   "retains",  "retained", "comprises", "comprised"})) {
      counted.measure = Measure::fighters;
      counted.victim_class.clear();  // they are not victims
      counted.link = Link::clause;
      return true;
    }
  }
  return false;
}

bool Linker::per_unit(const Counted& counted) const {
  constexpr std::size_t reach = 4;
  for (auto i = counted.noun.last; i < std::min(counted.noun.last + reach, sentence_.span.last); ++i) {
    if (sentence_.quantity_from(i) != nullptr) return false;
    const auto* unit = text_.at(i, Tag::per_unit);
    if (unit == nullptr) continue;
    // "a year earlier", "a month later" are times.
    return !text_.is(unit->last, {"earlier", "later", "ago", "before", "after", "old"}) &&
           !sentence_.inside_time(i);
  }
  return false;
}

void Linker::levels_of_change(const Quantity& q, Counted& counted) const {
  const auto first = q.comparator_first;
  if (first <= sentence_.span.first) return;
  bool moved = false;
  for (auto i = sentence_.span.first; i < first; ++i)
    moved = moved || text_.at(i, Tag::up) != nullptr || text_.at(i, Tag::down) != nullptr;
  counted.from_level = text_.is(first - 1, {"from"});
  counted.to_level = moved && text_.is(first - 1, {"to"});
}

/// "Twelve of the incidents were suicide attacks"
void Linker::event_of_copula(const Quantity& q, Counted& counted) const {
  const auto at = counted.noun.last;
  if (counted.measure != Measure::incidents || !text_.is(at, {"were", "was"})) return;
  if (at != q.last && !counted.partial) return;
  const auto said = noun_phrase(text_, at + 1, sentence_.span.last);
  if (said.incident != nullptr) counted.event_type = said.incident->entry->value;
}

/// A bare number that is a part, or goes on from the count before, is of the same persons unless it says
/// whom.
void Linker::class_of_bare(const Quantity& q, Counted& counted) const {
  const bool bare =
      counted.noun.last == q.last || (counted.noun.measure != nullptr && counted.noun.person == nullptr);
  const auto copula = copula_class(
      sentence_, counted.noun.person == nullptr ? std::max(q.last, counted.noun.last) : counted.noun.last);
  if (copula.person != nullptr && !copula.victim_class.empty() && counted.measure != Measure::incidents &&
      (counted.noun.last == q.last || counted.partial || text_.is(q.last, {"of"}))) {
    counted.victim_class = copula.victim_class;
    if (counted.noun.last == q.last) counted.surface_last = copula.last;
    return;
  }
  if (!counted.victim_class.empty()) return;
  if (counted.measure == Measure::incidents || counted.measure == Measure::operations ||
      counted.measure == Measure::weapons)
    return;
  const Counted* last = nullptr;  // the count before that it may go on from
  const bool whom = text_.ending(q.comparator_first, Tag::subset) != nullptr || text_.is(q.last, {"of"});
  for (auto i = found_.size(); i > 0 && last == nullptr; --i) {
    const auto& other = found_[i - 1];
    const bool persons = other.measure != Measure::incidents && other.measure != Measure::operations &&
                         other.measure != Measure::weapons && other.measure != Measure::money;
    if (comparison_before(q) && other.victim_class != found_.front().victim_class)
      continue;  // compared with all of them
    if (other.aspect == Aspect::level && persons && (!other.partial || (whom && counted.partial)))
      last = &other;
  }
  // "while 927 others were injured": of those that the subject of the sentence is about.
  const bool others =
      counted.noun.person != nullptr && text_.is(counted.noun.person->first, {"others", "more", "other"});
  if (others && last != nullptr && (last->link == Link::subject || last->link == Link::clause) &&
      last->noun.last == sentence_.quantities[last->quantity].last) {
    counted.victim_class = last->victim_class;
    return;
  }
  if (const auto* whose = class_of_owner(q); whose != nullptr && (bare || text_.is(q.last, {"men"}))) {
    counted.victim_class = whose->entry->value;
    return;
  }
  if (!bare) return;
  if (last != nullptr) {
    const bool same = counted.partial || counted.link == Link::list || counted.link == Link::adjacent ||
                      counted.link == Link::noun || counted.in_brackets;
    if (same && (counted.partial || counted.in_brackets || last->noun.person == nullptr ||
                 counted.noun.last == q.last || text_.is(sentence_.quantities[last->quantity].last, {"men"})))
      counted.victim_class = last->victim_class;
  } else if (counted.inherits_measure || whom) {
    counted.victim_class = before_.victim_class;
    counted.inherits_class = !counted.victim_class.empty();
  }
}

/// "The armed forces had 212 men killed", "police lost 14": whose they were.
const Mark* Linker::class_of_owner(const Quantity& q) const {
  const auto first = q.comparator_first;
  if (first <= sentence_.span.first || !text_.is(first - 1, {"had", "lost", "suffered", "have", "has"}))
    return nullptr;
  const auto* owner = text_.ending(first - 1, Tag::person);
  return owner != nullptr && owner->first >= sentence_.span.first && !owner->entry->value.empty() &&
                 owner->entry->value != "militant"
             ? owner
             : nullptr;
}

std::vector<Counted> count_links(const Sentence& sentence, const Before& before) {
  return Linker{sentence, before}.run();
}

}  // namespace sanad::claims
