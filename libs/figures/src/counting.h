// SPDX-License-Identifier: Apache-2.0
/// Counts the incidents of one view in one scope: rows, total and evidence.
#pragma once

#include <vector>

#include "rows.h"
#include "sanad/core/result.h"
#include "sanad/figures/figure.h"
#include "tally.h"

namespace sanad::figures {

struct CountingInput {
  const Table& table;
  const KeySpace& keys;
  const View& view;
  const Values& values;
  const std::vector<Counts>& mask;
  bool evidence = false, interval = false;
  std::uint64_t seed = 1;
};

/// One row for each combination of the keys that occurs, in the order of tables.
Result<std::vector<FigureRow>> count_rows(const CountingInput& in, const std::vector<Key>& by);
/// Over the incidents themselves, whatever rows they stand in.
FigureRow count_total(const CountingInput& in);

}  // namespace sanad::figures
