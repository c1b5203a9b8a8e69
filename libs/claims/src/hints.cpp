// SPDX-License-Identifier: Apache-2.0
#include "hints.h"

#include <algorithm>

#include "counted.h"

namespace sanad::claims {

Hints hints_of(const Sentence& sentence, const std::vector<Counted>& all, std::size_t index) {
  const auto& counted = all[index];
  const auto& text = sentence.text;
  const auto& q = sentence.quantities[counted.quantity];
  Hints hints{.order = q.first, .noun_last = std::max(counted.noun.last, q.last)};
  hints.partial = counted.partial;
  for (auto i = q.comparator_first; i > sentence.span.first && q.comparator_first - i < 5; --i) {
    if (text.is(i - 1, {"including", "inclusive", "among", "amongst"})) hints.including = true;
    if (text.is(i - 1, {"total", "combined", "altogether", "overall", "toll", "all", "totalling", "totaling", "aggregate", "sum"})) hints.total = true;
    if (sentence.quantity_from(i - 1) != nullptr || text.is(i - 1, {";"})) break;
  }
  const auto* total = text.at(hints.noun_last, Tag::total);
  hints.total = hints.total || total != nullptr;
  hints.adds = q.adds || text.ending(q.comparator_first, Tag::additive) != nullptr;
  hints.from_level = counted.from_level;
  hints.to_level = counted.to_level;
  const auto next = index + 1 < all.size() ? sentence.quantities[all[index + 1].quantity].comparator_first : sentence.span.last;
  for (auto i = hints.noun_last; i < next; ++i) {
    if (text.is(i, {":", "(", "\xE2\x80\x94", "\xE2\x80\x93"}) || text.is(i, {"comprising", "namely", "consisting"}) || (text.is(i, {"made"}) && text.is(i + 1, {"up"}))) {
      hints.opens_list = true;
    }
  }
  hints.of_whole = text.is(q.last, {"of"});
  hints.in_brackets = q.comparator_first > sentence.span.first &&
                      (text.is(q.comparator_first - 1, {"("}) || (text.is(q.comparator_first - 1, {"or"}) && q.comparator_first > 1 && text.is(q.comparator_first - 2, {","})));
  hints.by_count = q.comparator_first > sentence.span.first && text.is(q.comparator_first - 1, {"by"}) && q.kind == QuantityKind::count;
  if (counted.aspect == Aspect::rate) {
    for (auto i = hints.noun_last; i < std::min(hints.noun_last + 4, sentence.span.last); ++i) {
      if (const auto* unit = text.at(i, Tag::per_unit)) {
        hints.unit_days = unit->entry->value == "day" ? 1 : unit->entry->value == "week" ? 7 : unit->entry->value == "month" ? 30.4375 : 365.25;
        break;
      }
    }
  }
  for (const auto& time : sentence.times) {
    if (time.earlier && time.resolved) hints.base_time = time.range;
  }
  return hints;
}

}  // namespace sanad::claims
