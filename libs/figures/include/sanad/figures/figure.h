// SPDX-License-Identifier: Apache-2.0
/// A figure and the table of figures a query gives.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sanad/figures/definition.h"
#include "sanad/figures/evidence.h"
#include "sanad/figures/query.h"
#include "sanad/figures/range.h"
#include "sanad/records/marking.h"

namespace sanad::figures {

struct Interval {
  std::int64_t low = 0, high = 0;  ///< 95 %, by seeded simulation over the incidents' own ranges
  friend bool operator==(const Interval&, const Interval&) = default;
};

struct FigureRow {
  std::vector<std::string> by;  ///< values of Query::by, in its order; "unknown" where not known
  /// nullopt: incidents are there but none gives a number (unknown is never zero). Without incidents: zero.
  std::optional<Range> value;
  std::optional<Interval> interval;
  std::uint64_t incidents = 0;  ///< counted (yes); an aggregate that covers none of them counts as `covers`
  std::uint64_t maybe_incidents = 0;           ///< that only may count: they raise high
  std::uint64_t unknown_incidents = 0;         ///< counted, but no account gives the number
  std::uint64_t records = 0;                   ///< accounts behind the row (any that could change its value)
  Evidence evidence;                           ///< those accounts (with Query::evidence)
  records::Tlp marking = records::Tlp::clear;  ///< join over all of them
};

/// How far adding the sources up would over-count: sum over accounts divided by sum over incidents.
struct OverCount {
  double incidents = 1, value = 1;
};

struct FigureTable {
  Query query;
  Definition definition;
  /// Sorted by their `by` values; areas and words alphabetically, "unknown" last. Without keys: one row, the
  /// total.
  std::vector<FigureRow> rows;
  /// The sum of the rows, except when a row key can hold several values (actor, source, victim parts): then
  /// over the incidents themselves, and `overlapping` is true.
  FigureRow total;
  bool overlapping = false;
  OverCount over_count;
  /// The same scope counted from each source alone, sources alphabetically; without evidence.
  std::vector<std::pair<std::string, FigureRow>> by_source;
  /// Accounts in scope that the register does not hold yet; counted as single.
  std::uint64_t unreconciled = 0;
};

}  // namespace sanad::figures
