// SPDX-License-Identifier: Apache-2.0
// Money, lengths of time, ranks, and what was done to property.
#include <algorithm>

#include "linker.h"

namespace sanad::claims {

std::optional<Counted> Linker::money(const Quantity& q) const {
  Counted counted{
      .measure = Measure::money, .link = Link::noun, .noun = {.last = q.last}, .surface_last = q.last};
  levels_of_change(q, counted);
  return counted;
}

/// A length of time is a claim where it is said how long something went on, not where it places something in
/// time
/// ("two weeks after", "within 10 days").
std::optional<Counted> Linker::duration(const Quantity& q) const {
  Counted counted{.measure = Measure::duration,
                  .link = Link::noun,
                  .noun = {.last = q.last},
                  .surface_last = q.last,
                  .unit = q.unit};
  if (text_.is(q.last, {"ago", "later", "earlier", "before", "old", "away", "ahead", "on", "prior",
                        "previously", "hence", "since"}))
    return std::nullopt;
  if (text_.is(q.last, {"from"}) && text_.is(q.last + 1, {"now", "then"})) return std::nullopt;
  const auto first = q.comparator_first;
  const auto back = first > sentence_.span.first ? first - 1 : first;
  const bool running =
      text_.is(q.last, {"running", "straight"}) || (text_.is(q.last, {"in"}) && text_.is(q.last + 1, {"a"}));
  if (running) return counted;
  // "117 days after he was taken" is how long he was held; "two weeks after the attack" only places it.
  if (text_.is(q.last, {"after"}))
    return text_.at(q.last + 1, Tag::pronoun_subject) != nullptr ? std::optional{counted} : std::nullopt;
  for (auto i = first; i > sentence_.span.first && first - i < 4; --i) {
    if (text_.is(i - 1, {"last", "past", "next", "previous", "preceding", "coming", "within", "every",
                         "first", "final", "recent"}))
      return std::nullopt;
  }
  // "a span of 85 days", "in the course of seven hours", "that is over eight years".
  if (back > sentence_.span.first &&
      ((text_.is(back, {"of"}) &&
        text_.is(back - 1, {"span", "course", "period", "space", "total", "stretch"})) ||
       (text_.is(back, {"is", "was"}) && text_.is(back - 1, {"that", "which"}))))
    return counted;
  // "the nine-day operation"
  if (text_.is_dash(q.first + 1) &&
      (text_.at(q.last, Tag::operation_noun) != nullptr || text_.at(q.last, Tag::incident_noun) != nullptr ||
       text_.at(q.last, Tag::event_word) != nullptr))
    return counted;
  constexpr std::size_t reach = 5;
  for (auto i = first; i > sentence_.span.first && first - i < reach; --i) {
    if (text_.is(i - 1, {"lasted", "lasting", "lasts", "took", "taken", "raged", "continued", "spanned",
                         "spanning", "spent", "stretched", "endured", "dragged"}))
      return counted;
  }
  const bool of_something = text_.is(q.last, {"of"});
  if (of_something && text_.is(back, {"hold", "holds", "held", "after", "through", "during", "following"}) &&
      first > sentence_.span.first)
    return counted;
  if (text_.is(back, {"for", "over", "the", "during"})) {
    const bool article = text_.is(back, {"the"});
    const bool governed =
        !article || (back > sentence_.span.first &&
                     text_.is(back - 1, {"for", "over", "during", "in", "of", "throughout", "all"}));
    const bool spanned = text_.is(q.last, {"from", "between", "of"});
    if (governed && (!article || spanned)) return counted;
  }
  // "hold two days of dialogue", "a 12-day siege": with a stated span it can be computed.
  bool span = false;
  for (const auto& time : sentence_.times) span = span || (time.resolved && time.day_span);
  return span && (of_something || text_.is_dash(q.first + 1)) ? std::optional{counted} : std::nullopt;
}

std::optional<Counted> Linker::rank(const Quantity& q) const {
  return Counted{.measure = Measure::rank,
                 .link = Link::noun,
                 .noun = {.last = q.last},
                 .surface_last = q.last,
                 .unit = "rank"};
}

/// "set fire to about 300 houses", "more than 6,100 schools stand closed".
std::optional<Counted> Linker::property(const Quantity& q, const NounPhrase& noun) const {
  // "2,400 kg of explosives"
  if (noun.other_unit != nullptr && noun.other_unit->entry->flags == "weight" &&
      text_.is(noun.last, {"of"}) &&
      (text_.at(noun.last + 1, Tag::weapon_noun) != nullptr ||
       text_.at(noun.last + 2, Tag::weapon_noun) != nullptr)) {
    Counted counted{.measure = Measure::weapons, .link = Link::noun, .noun = noun, .surface_last = noun.last};
    counted.unit = std::string{text_.key(noun.last - 1)};
    return counted;
  }
  if (noun.other_unit == nullptr || noun.other_unit->entry->flags != "property") return std::nullopt;
  constexpr std::size_t reach = 6;
  bool harmed = false;
  for (auto i = q.comparator_first; i > sentence_.span.first && q.comparator_first - i < 3; --i) {
    const auto* verb = text_.ending(i, Tag::predicate);
    harmed = harmed || (verb != nullptr && verb->entry->flags == "property");
  }
  for (auto i = noun.last; i < std::min(noun.last + reach, sentence_.span.last) && !harmed; ++i) {
    if (text_.is(i, {",", ";"}) || sentence_.quantity_from(i) != nullptr) break;
    for (const auto& mark : text_.marks_at(i))
      harmed = harmed || (mark.entry->tag == Tag::predicate && mark.entry->flags == "property");
  }
  if (!harmed) return std::nullopt;
  Counted counted{.measure = Measure::other, .link = Link::noun, .noun = noun, .surface_last = noun.last};
  counted.unit = std::string{text_.key(noun.last - 1)};
  return counted;
}

}  // namespace sanad::claims
