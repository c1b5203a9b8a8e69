// SPDX-License-Identifier: Apache-2.0
/// What an incident is said to be, when its accounts differ: one rule for place, date and words.
#pragma once

#include <cstdint>
#include <span>

#include "table.h"

namespace sanad::figures {

struct Attributes {
  std::uint32_t country = no_code, province = no_code, district = no_code;
  std::int32_t first = 0, last = 0;
  bool dated = true;                                ///< false: no account gives a date
  bool doubtful = false;                            ///< every account is doubted by its source
  std::uint32_t place_teller = 0, date_teller = 0;  ///< the accounts that place and date were taken from
  std::uint8_t kind = 0, violence = 0, tactic = 0, target = 0;
};

/// For place and date: the most precise accounts are asked (for a place: those that name a district before
/// those that name a province only, then PlacePrecision; for a date: DatePrecision); among them the value
/// that most give; among equals the one of the source that comes first in the alphabet, then of the smallest
/// account. Province and country come from the account that gave the place, so that they fit together. For
/// kind, violence, tactic and target: accounts that say "unknown" are not asked, "other" only if nothing else
/// is said; then majority and source as above. `members` is never empty.
Attributes attributes_of(const Table& table, std::span<const std::uint32_t> members);

}  // namespace sanad::figures
