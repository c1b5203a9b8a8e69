// SPDX-License-Identifier: Apache-2.0
#include "hints.h"

#include <algorithm>

#include "counted.h"

namespace sanad::claims {

namespace {

bool of_those_before(const Annotated& text, std::size_t first) {
  const auto* subset = text.ending(first, Tag::subset);
  return subset != nullptr && text.is(subset->first, {"of", "out", "among", "amongst"});
}

double days_of_rate(const Sentence& sentence, std::size_t from) {
  constexpr std::size_t reach = 4;
  for (auto i = from; i < std::min(from + reach, sentence.span.last); ++i) {
    const auto* unit = sentence.text.at(i, Tag::per_unit);
    if (unit == nullptr) continue;
    const auto& name = unit->entry->value;
    return name == "day" ? 1 : name == "week" ? 7 : name == "month" ? 30.4375 : 365.25;
  }
  return 0;
}

/// "two-thirds, that is 4,000", "half of whom, 81,", "a fifth of them, or 120": one number says the other
/// again.
bool apposed(const Annotated& text, std::size_t last, std::size_t next) {
  constexpr std::size_t reach = 7;
  if (next <= last || next - last > reach) return false;
  bool comma = false;
  for (auto i = last; i < next; ++i) {
    comma = comma || text.is(i, {",", "("});
    if (text.is(i, {";", "and", "while", "but"}) || text.at(i, Tag::predicate) != nullptr) return false;
  }
  return comma && (text.is(next - 1, {"or", ",", "(", "is", "namely", "i.e"}));
}

/// What ties a count to the numbers beside it.
void note_ties(const Sentence& sentence, const std::vector<Counted>& all, std::size_t index, Hints& hints) {
  const auto& counted = all[index];
  const auto& text = sentence.text;
  const auto& q = sentence.quantities[counted.quantity];
  hints.of_previous =
      counted.partial && (text.is(q.last, {"of"}) || of_those_before(text, q.comparator_first));
  for (auto i = q.comparator_first; i > sentence.span.first && q.comparator_first - i < 3; --i)
    hints.rest = hints.rest || text.is(i - 1, {"leaving", "remaining", "rest", "remainder"}) ||
                 (text.is(i - 1, {"other"}) && i > 1 && text.is(i - 2, {"the"}));
  hints.each =
      text.is(q.last, {"each", "apiece"}) || (text.is(q.last, {"went"}) && text.is(q.last + 2, {"each"}));
  if (q.kind == QuantityKind::money) {
    // "the heirs of each of the 34 were paid Rs. 3 lakh"
    for (auto i = sentence.span.first; i + 1 < q.first; ++i)
      hints.each = hints.each || (text.is(i, {"each"}) && text.is(i + 1, {"of"}) && index > 0 &&
                                  all[index - 1].measure != Measure::money);
  }
  for (const auto& time : sentence.times) hints.day_span = hints.day_span || time.day_span;
  const auto after_of = text.is(q.last + 1, {"the", "those", "these"}) ? q.last + 2 : q.last + 1;
  hints.whole_behind = text.is(q.last, {"of"}) && sentence.quantity_from(after_of) != nullptr &&
                       index + 1 < all.size() &&
                       sentence.quantities[all[index + 1].quantity].comparator_first == after_of;
  if (index + 1 < all.size()) {
    const auto& behind = sentence.quantities[all[index + 1].quantity];
    hints.apposed_next = apposed(text, q.last, behind.comparator_first);
    constexpr std::size_t near = 4;
    const bool the =
        behind.comparator_first > 0 && text.is(behind.comparator_first - 1, {"the", "of", "than"});
    hints.base_behind = q.kind == QuantityKind::multiple && the && behind.comparator_first - q.last <= near;
  }
}

}  // namespace

Hints hints_of(const Sentence& sentence, const std::vector<Counted>& all, std::size_t index) {
  const auto& counted = all[index];
  const auto& text = sentence.text;
  const auto& q = sentence.quantities[counted.quantity];
  Hints hints{.order = q.first, .noun_last = std::max(counted.noun.last, q.last)};
  hints.partial = counted.partial;
  for (auto i = q.comparator_first; i > sentence.span.first && q.comparator_first - i < 5; --i) {
    if (text.is(i - 1, {"including", "inclusive", "among", "amongst"})) hints.including = true;
    if (text.is(i - 1, {"total", "combined", "altogether", "overall", "toll", "all", "totalling", "totaling",
                        "aggregate", "sum"}))
      hints.total = true;
    if (i == q.comparator_first && text.is(i - 1, {"making", "makes", "make"})) hints.total = true;
    if (sentence.quantity_from(i - 1) != nullptr || text.is(i - 1, {";"})) break;
  }
  for (auto i = q.comparator_first; i < q.first; ++i)
    hints.total = hints.total || text.is(i, {"total", "combined", "altogether"});
  const auto* total = text.at(hints.noun_last, Tag::total);
  hints.total = hints.total || total != nullptr;
  hints.adds = q.adds || text.ending(q.comparator_first, Tag::additive) != nullptr;
  hints.from_level = counted.from_level;
  hints.from_share = counted.from_level && counted.aspect == Aspect::share;
  hints.to_level = counted.to_level;
  const auto next = index + 1 < all.size() ? sentence.quantities[all[index + 1].quantity].comparator_first
                                           : sentence.span.last;
  for (auto i = hints.noun_last; i < next; ++i) {
    if (text.is(i, {":", "(", "\xE2\x80\x94", "\xE2\x80\x93"}) ||
        text.is(i, {"comprising", "namely", "consisting"}) ||
        (text.is(i, {"made"}) && text.is(i + 1, {"up"})) ||
        (text.is(i, {"broken"}) && text.is(i + 1, {"down"}))) {
      hints.opens_list = true;
    }
  }
  note_ties(sentence, all, index, hints);
  hints.of_whole = text.is(q.last, {"of"}) || (q.kind == QuantityKind::fraction && text.is(q.last, {"the"}) &&
                                               sentence.quantity_from(q.last + 1) != nullptr);
  hints.in_brackets = q.comparator_first > sentence.span.first &&
                      (text.is(q.comparator_first - 1, {"("}) ||
                       (text.is(q.comparator_first - 1, {"or"}) && q.comparator_first > 1 &&
                        text.is(q.comparator_first - 2, {","})));
  hints.by_count = q.comparator_first > sentence.span.first && text.is(q.comparator_first - 1, {"by"}) &&
                   q.kind == QuantityKind::count;
  if (counted.aspect == Aspect::rate) hints.unit_days = days_of_rate(sentence, hints.noun_last);
  const bool relative = counted.aspect == Aspect::change || counted.aspect == Aspect::ratio;
  for (const auto& time : sentence.times) {
    const bool since =
        relative && time.first > q.first && time.first <= q.last + 3 && text.is(time.first - 1, {"since"});
    // "9 per cent up on 2014"
    constexpr std::size_t near = 5;
    const bool named =
        relative && time.base_word && time.resolved && time.first > q.first && time.first <= q.last + near;
    if (since || named || (time.earlier && time.resolved)) hints.base_time = time.range;
  }
  return hints;
}

}  // namespace sanad::claims
