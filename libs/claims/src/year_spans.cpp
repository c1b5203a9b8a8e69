// SPDX-License-Identifier: Apache-2.0
#include "year_spans.h"

#include <algorithm>

#include "date_words.h"
#include "number_words.h"

namespace sanad::claims {

DateRange years(int first, int last) {
  return {DateRange::whole_year(first).first, DateRange::whole_year(last).last, DatePrecision::year};
}

/// A span of years is the two whole years, unless the text says that it is a financial one (bounded()).
std::optional<TimePhrase> year_span(const Annotated& text, std::size_t i) {
  const auto first = year_at(text, i);
  if (!first) return std::nullopt;
  auto at = i + 1;
  if (!text.is_dash(at) && !text.is(at, {"/"})) return std::nullopt;
  if (!text.glued(at) || !text.glued(at + 1) || at + 1 >= text.size()) {
    if (!text.is_dash(at)) return std::nullopt;
  }
  if (const auto last = year_at(text, at + 1); last && *last > *first) {
    return TimePhrase{.first = i, .last = at + 2, .range = years(*first, *last)};
  }
  const auto two = ordinal_digits_at(text, at + 1, 2);
  if (!two || text.key(at + 1).size() != 2) return std::nullopt;
  const int century = *first / 100 * 100;
  int last = century + two->value;
  if (last < *first) last += 100;
  if (last <= *first || last > *first + 20) return std::nullopt;
  return TimePhrase{.first = i, .last = at + 2, .range = years(*first, last)};
}

std::optional<TimePhrase> two_years(const Annotated& text, std::size_t i) {
  const auto first = year_at(text, i);
  if (!first || i == 0 || !text.is(i - 1, {"in", "during"}) || !text.is(i + 1, {"and"})) return std::nullopt;
  const auto last = year_at(text, i + 2);
  if (!last || *last != *first + 1) return std::nullopt;
  constexpr std::size_t reach = 30;
  for (auto at = i + 3; at < std::min(i + reach, text.size()) && !text.is(at, {"."}); ++at) {
    if (text.is(at, {"respectively"})) return std::nullopt;
    const auto number = number_at(text, at);
    if (number && text.is(number->last, {"and"}) && number_at(text, number->last + 1)) return std::nullopt;
  }
  // "850 and 980 in 2021 and 2022"
  for (auto at = i; at > 0 && i - at < reach && !text.is(at - 1, {"."}); --at) {
    if (text.is(at - 1, {"and"}) && number_at(text, at) && !year_at(text, at)) return std::nullopt;
  }
  return TimePhrase{.first = i, .last = i + 3, .range = years(*first, *last)};
}

}  // namespace sanad::claims
