// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "clusterer.h"

namespace sanad::reconcile {

/// Shortest augmenting paths with potentials (Jonker and Volgenant 1987, in the textbook O(n^2 m) form).
/// Every row gets a dummy column of its own, so that staying alone is always possible and costs nothing.
std::vector<int> best_assignment(const std::vector<std::int32_t>& gains, std::size_t rows,
                                 std::size_t columns) {
  const std::size_t wide = columns + rows;
  const auto cost = [&](std::size_t row, std::size_t column) -> std::int64_t {
    return column < columns ? -std::int64_t{gains[row * columns + column]} : 0;
  };
  constexpr auto infinite = std::numeric_limits<std::int64_t>::max() / 4;
  std::vector<std::int64_t> row_potential(rows + 1, 0), column_potential(wide + 1, 0);
  std::vector<std::size_t> row_of(wide + 1, 0), way(wide + 1, 0);
  for (std::size_t row = 1; row <= rows; ++row) {
    row_of[0] = row;
    std::size_t column = 0;
    std::vector<std::int64_t> least(wide + 1, infinite);
    std::vector<bool> used(wide + 1, false);
    do {
      used[column] = true;
      const std::size_t from = row_of[column];
      std::int64_t delta = infinite;
      std::size_t next = 0;
      for (std::size_t j = 1; j <= wide; ++j) {
        if (used[j]) continue;
        const auto reduced = cost(from - 1, j - 1) - row_potential[from] - column_potential[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (std::size_t j = 0; j <= wide; ++j) {
        if (used[j]) {
          row_potential[row_of[j]] += delta;
          column_potential[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      column = next;
    } while (row_of[column] != 0);
    do {
      row_of[column] = row_of[way[column]];
      column = way[column];
    } while (column != 0);
  }
  std::vector<int> chosen(rows, -1);
  for (std::size_t j = 1; j <= columns; ++j) {
    if (row_of[j] != 0 && gains[(row_of[j] - 1) * columns + j - 1] > 0)
      chosen[row_of[j] - 1] = static_cast<int>(j - 1);
  }
  return chosen;
}

}  // namespace sanad::reconcile
