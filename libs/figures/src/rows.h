// SPDX-License-Identifier: Apache-2.0
/// Which rows of a table each incident stands in.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/figures/definition.h"
#include "view.h"

namespace sanad::figures {

/// Rows are numbered in the order of the table; some may turn out empty. `single` when every key has one
/// value an incident.
struct RowPlan {
  bool single = true;
  bool for_any_mask = false;  ///< made without a look at the mask
  std::vector<std::uint32_t> row_of;  ///< single: by incident; says nothing of incidents out of scope
  Lists<std::uint32_t> rows_of;       ///< else; no rows for incidents out of scope
  std::uint32_t rows = 0;
  std::vector<std::uint64_t>
      row_codes;  ///< by row: codes in mixed radix, first key slowest; empty: the row itself
  std::vector<std::uint64_t> radix;  ///< by key: values it has, "unknown" being the last

  template <class Visit>
  void for_each_row(std::uint32_t incident, Visit visit) const {
    if (single) return visit(row_of[incident]);
    for (const std::uint32_t row : rows_of.at(incident)) visit(row);
  }
};

/// `by` has no key twice, and neither date nor victim. limit_exceeded above limits::query_rows.
Result<RowPlan> plan_rows(const View& view, const KeySpace& keys, const std::vector<Key>& by,
                          std::span<const Counts> mask);

/// The `by` values of a row.
std::vector<std::string> labels_of(const RowPlan& plan, std::uint32_t row, const std::vector<Key>& by,
                                   const KeySpace& keys);

}  // namespace sanad::figures
