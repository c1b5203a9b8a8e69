// SPDX-License-Identifier: Apache-2.0
// A cell of the edit distance needs its left neighbour, which forbids computing a row at once. But if what
// the asked letters up to a column cost when left out is subtracted from each cell, a step to the right costs
// nothing, and "the least of all cells to the left" takes three steps for eight columns. Cells are kept below
// zero, so that the zeros that a shift brings in never are the least.
#include "sanad/text/asked_sound.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "sound_costs.h"

namespace sanad::text {
namespace {

using Cell = std::int16_t;
constexpr std::size_t columns = 8;
using Cells = Cell __attribute__((vector_size(columns * sizeof(Cell))));
/// Where counting begins. No path costs so much: 48 letters of 20 at most, and what was subtracted.
constexpr Cell origin = -8192;

Cells moved_1(Cells v) {
  return __builtin_shufflevector(v, Cells{}, 8, 0, 1, 2, 3, 4, 5, 6);
}
Cells moved_2(Cells v) {
  return __builtin_shufflevector(v, Cells{}, 8, 8, 0, 1, 2, 3, 4, 5);
}
Cells moved_4(Cells v) {
  return __builtin_shufflevector(v, Cells{}, 8, 8, 8, 8, 0, 1, 2, 3);
}
Cells least(Cells a, Cells b) {
  return a < b ? a : b;
}
Cells least_to_the_left(Cells v) {
  v = least(v, moved_1(v));
  v = least(v, moved_2(v));
  return least(v, moved_4(v));
}
Cells all(Cell value) {
  return Cells{} + value;
}
Cell cell(SoundCost value) {
  return static_cast<Cell>(value);
}

}  // namespace

void AskedSound::ask(std::string_view sound) {
  for (const char c : sound_.text()) columns_[sound_code(c)] = 0;
  sound_ = HeardSound{sound};
  for (std::size_t j = 0; j < sound_.length; ++j) columns_[sound_code(sound_.letters[j])] |= 1U << j;
  for (auto& grid : grids_) grid.ready = false;
}

void AskedSound::prepare(Grid& grid, bool unvowelled) const {
  const auto& drop = unvowelled ? sound_costs().drop_unvowelled : sound_costs().drop;
  grid.made.reset();
  grid.drop.fill(0);
  grid.dropped = 0;
  for (std::size_t j = 0; j < sound_.length; ++j) {
    grid.drop[j] = drop[sound_code(sound_.letters[j])];
    grid.dropped += grid.drop[j];
  }
  grid.ready = true;
}

template <std::size_t vectors>
int AskedSound::distance(Grid& grid, const HeardSound& other, bool unvowelled) const {
  const auto& costs = sound_costs();
  const auto& drop = unvowelled ? costs.drop_unvowelled : costs.drop;
  std::array<Cells, vectors> above, before{};
  above.fill(all(origin));
  Cells edge = {origin};  // the column left of the first letter, in its place before the first
  Cell edge_before = 0;
  for (std::size_t i = 0; i < other.length; ++i) {
    const auto letter = sound_code(other.letters[i]);
    auto& change = grid.change[letter];
    if (!grid.made[letter]) {
      grid.made.set(letter);
      for (std::size_t j = 0; j < vectors * columns; ++j)
        change[j] = cell(costs.change[letter][sound_code(sound_.letters[j])] - grid.drop[j]);
    }
    std::array<Cells, vectors> row;
    for (std::size_t k = 0; k < vectors; ++k) {
      Cells changed, corner = moved_1(above[k]);
      std::memcpy(&changed, change.data() + k * columns, sizeof changed);
      if (k == 0) {
        corner += edge;
      } else {
        corner[0] = above[k - 1][columns - 1];
      }
      row[k] = least(corner + changed, above[k] + cell(drop[letter]));
    }
    // Two neighbours in turn: such columns are few.
    auto swaps = i == 0 ? 0U : (columns_[letter] << 1U) & columns_[sound_code(other.letters[i - 1])];
    for (; swaps != 0; swaps &= swaps - 1) {
      const auto j = static_cast<std::size_t>(std::countr_zero(swaps));
      const Cell from = j == 1 ? edge_before : before[(j - 2) / columns][(j - 2) % columns];
      auto& here = row[j / columns];
      here[j % columns] =
          std::min(here[j % columns], cell(from + costs.swap - grid.drop[j] - grid.drop[j - 1]));
    }
    edge_before = edge[0];
    edge[0] = cell(edge[0] + drop[letter]);
    row[0][0] = std::min(row[0][0], edge[0]);
    for (std::size_t k = 0; k < vectors; ++k) {
      row[k] = least_to_the_left(row[k]);
      if (k > 0) row[k] = least(row[k], all(row[k - 1][columns - 1]));
    }
    before = above;
    above = row;
  }
  const std::size_t last = sound_.length - 1U;
  return above[last / columns][last % columns] - origin + grid.dropped;
}

double AskedSound::similarity(const HeardSound& other, bool unvowelled, double least) {
  if (sound_.length == 0 || other.length == 0) return 0;
  if (sound_.text() == other.text()) return 1;
  const SoundCost mass = std::max(sound_.mass, other.mass);
  const auto most = static_cast<SoundCost>((1 - least) * mass);
  const auto opening = sound_opening(sound_, other, most);
  if (least > 0 && opening.hopeless) return 0;
  auto& grid = grids_[unvowelled ? 1 : 0];
  if (!grid.ready) prepare(grid, unvowelled);
  const auto apart = sound_.length <= columns       ? distance<1>(grid, other, unvowelled)
                     : sound_.length <= 2 * columns ? distance<2>(grid, other, unvowelled)
                                                    : distance<3>(grid, other, unvowelled);
  return apart > most ? 0 : similarity_of(opening.cost + apart, mass);
}

}  // namespace sanad::text
