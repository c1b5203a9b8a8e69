// SPDX-License-Identifier: Apache-2.0
/// Counts the incidents of one view in one scope: rows, total and evidence.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "rows.h"
#include "sanad/figures/figure.h"
#include "tally.h"
#include "values.h"

namespace sanad::figures {

struct CountingInput {
  const Table& table;
  const KeySpace& keys;
  const View& view;
  const Values& values;
  std::span<const Counts> mask;
  bool evidence = false, interval = false;
  std::uint64_t seed = 1;
  std::shared_ptr<const void> keeps_table;  ///< for evidence, which reads ids from the table
};

struct Counted {
  std::vector<FigureRow> rows;  ///< one for each combination of the keys that occurs, in the order of tables
  FigureRow total;              ///< over the incidents themselves, whatever rows they stand in
};
/// `plan` is that of `by` over the same view, and mask.
Counted count_rows(const CountingInput& in, const RowPlan& plan, const std::vector<Key>& by);
FigureRow count_total(const CountingInput& in);

}  // namespace sanad::figures
