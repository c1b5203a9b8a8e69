// SPDX-License-Identifier: Apache-2.0
/// Numbers as they are written: digits with any separators, words, lakh and crore, fractions, ranges,
/// percentages, money.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "annotated.h"
#include "sanad/records/published_figure.h"

namespace sanad::claims {

enum class QuantityKind : std::uint8_t { count, percent, points, fraction, multiple, money, duration, rank };

/// Half-open range of tokens: the number with its unit, without a comparator.
struct Quantity {
  std::size_t first = 0, last = 0;
  QuantityKind kind = QuantityKind::count;
  double value = 0;
  std::optional<double> high{};  ///< of a range
  double rounding = 0;           ///< half a unit of the last printed digit; 0 for whole counts
  std::string unit{};  ///< currency of money; of durations "hours", "days", "weeks", "months", "years"
  records::Comparator comparator = records::Comparator::eq;
  std::size_t comparator_first = 0;  ///< token where the comparator begins; == first without one before it
  bool emphatic = false, vague = false, from_below = false;
  bool lone_one = false;  ///< the bare word "one": a quantity only in front of what it counts
  bool adds = false;      ///< "another 15", "a further 15"
  bool zero = false;      ///< "no", "nobody": a quantity only with a noun or verb of what did not happen
};

/// Quantities of a block in order; token ranges in `taken` (dates) are left out, and so are ordinals, ages,
/// times of day, phone numbers, codes ("AK-47"), labelled numbers ("Table 1", "Article 370") and measures of
/// other things.
std::vector<Quantity> find_quantities(const Annotated& text, const std::vector<bool>& taken);

}  // namespace sanad::claims
