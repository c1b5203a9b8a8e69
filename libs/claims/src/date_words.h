// SPDX-License-Identifier: Apache-2.0
/// Days, months and years as written, without what came before: the pieces of time phrases.
#pragma once

#include <cstddef>
#include <optional>

#include "annotated.h"

namespace sanad::claims {

struct WrittenDate {
  std::size_t last = 0;  ///< behind its last token
  std::optional<int> day{}, month{}, year{};
  std::optional<int> last_day{};  ///< "6-7 March", "March 6th and 7th"
};

/// A weekday in front belongs to it ("Tuesday, 21 March").
/// "31 December 2022", "December 31st, 2022", "Dec. 31", "March 6th and 7th 2023", "Tuesday, 21 March",
/// "December 2022", "December", "2022-12-31". Not a bare year. nullopt if none begins at token `first`.
std::optional<WrittenDate> date_at(const Annotated& text, std::size_t first);

/// A bare year, 1900 to 2100, at token `first`; `last` is `first` + 1.
std::optional<int> year_at(const Annotated& text, std::size_t first);

/// A whole number of at most `digits` digits, with or without st, nd, rd, th behind it.
struct SmallNumber {
  std::size_t last = 0;
  int value = 0;
};
std::optional<SmallNumber> ordinal_digits_at(const Annotated& text, std::size_t first, std::size_t digits);

}  // namespace sanad::claims
