// SPDX-License-Identifier: Apache-2.0
/// Which rows of a table each incident stands in.
#pragma once

#include <cstdint>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/figures/definition.h"
#include "view.h"

namespace sanad::figures {

/// Rows are numbered in the order of the table. `single` when every key has one value an incident.
struct RowPlan {
  bool single = true;
  std::vector<std::uint32_t> row_of;     ///< single: by incident, no_code when out of scope
  Lists<std::uint32_t> rows_of;          ///< else
  std::vector<std::uint64_t> row_codes;  ///< by row: codes in mixed radix, first key slowest
  std::vector<std::uint64_t> radix;      ///< by key: values it has, "unknown" being the last

  template <class Visit>
  void for_each_row(std::uint32_t incident, Visit visit) const {
    if (single) {
      if (row_of[incident] != no_code) visit(row_of[incident]);
      return;
    }
    for (const std::uint32_t row : rows_of.at(incident)) visit(row);
  }
};

/// `by` has no key twice, and neither date nor victim. limit_exceeded above limits::query_rows.
Result<RowPlan> plan_rows(const View& view, const KeySpace& keys, const std::vector<Key>& by,
                          const std::vector<Counts>& mask);

/// The `by` values of a row.
std::vector<std::string> labels_of(const RowPlan& plan, std::uint32_t row, const std::vector<Key>& by,
                                   const KeySpace& keys);

}  // namespace sanad::figures
