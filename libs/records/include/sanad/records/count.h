// SPDX-License-Identifier: Apache-2.0
/// Numbers as a source gives them: never repaired, unknown never zero.
#pragma once

#include <cstdint>
#include <optional>

#include "sanad/records/vocabulary.h"

namespace sanad::records {

/// low / best / high as printed; any may be missing, and sources do break low <= best <= high (UCDP GED 22.1 for
/// Pakistan: 61 rows with low > best, 139 with best > high). Unit: persons (or incidents). Values are >= 0.
struct Count {
  std::optional<std::int64_t> low, best, high;

  bool known() const { return low || best || high; }
  bool in_order() const;                     ///< every given pair keeps low <= best <= high
  std::optional<std::int64_t> minimum() const;  ///< smallest of what is given: the bound a figure uses
  std::optional<std::int64_t> maximum() const;  ///< largest of what is given; "at least N" (high open) gives N
  static Count exactly(std::int64_t n) { return {n, n, n}; }
  static Count at_least(std::int64_t n) { return {n, n, std::nullopt}; }
  friend bool operator==(const Count&, const Count&) = default;
};

/// One number of an account with its scope.
struct CountEntry {
  Measure measure = Measure::killed;
  VictimClass victims = VictimClass::all;
  Attackers attackers = Attackers::unknown;  ///< of `all` only: are dead attackers in it?
  Count count;
  friend bool operator==(const CountEntry&, const CountEntry&) = default;
};

}  // namespace sanad::records
