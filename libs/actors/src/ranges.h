// SPDX-License-Identifier: Apache-2.0
/// Several dates of one event, taken together.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "sanad/core/date.h"

namespace sanad::actors {

struct Together {
  std::optional<DateRange> range;
  bool contested = false;
};

/// A date that holds a more exact one says nothing against it and is left out ("2013" beside "2013-11-01").
/// Of the rest the range reaches from the first to the last day; contested if two of them share no day.
inline Together together(const std::vector<DateRange>& dates) {
  Together result;
  std::vector<DateRange> exact;
  for (const auto& date : dates) {
    const bool holds_one = std::any_of(dates.begin(), dates.end(), [&](const DateRange& other) {
      return other.within(date) && other.days() < date.days();
    });
    if (!holds_one) exact.push_back(date);
  }
  for (const auto& date : exact) {
    result.contested =
        result.contested || std::any_of(exact.begin(), exact.end(),
                                        [&](const DateRange& other) { return !other.overlaps(date); });
    if (!result.range) result.range = date;
    result.range->first = std::min(result.range->first, date.first);
    result.range->last = std::max(result.range->last, date.last);
    result.range->precision = std::max(result.range->precision, date.precision);
  }
  return result;
}

/// Whether a day lies after the range for sure (1), before it for sure (-1), or neither (0). Of a single day:
/// 0 never comes out for ends, since a tenure includes its last day.
inline int after(const DateRange& range, Day day) {
  if (day > range.last) return 1;
  return day <= range.first ? -1 : 0;
}

}  // namespace sanad::actors
