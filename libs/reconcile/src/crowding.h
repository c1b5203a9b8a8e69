// SPDX-License-Identifier: Apache-2.0
/// How much else lies about an account: a coincidence in a city at war says less than one in an empty place.
/// Counts of a 0.1 degree cell and of a 1 degree cell, both within 64 days. Internal to the module.
#pragma once

#include <cstdint>
#include <vector>

#include "account_features.h"
#include "cell_table.h"

namespace sanad::reconcile {

class Crowding {
 public:
  /// Which cells hold so many more or less now that levels in them may be others.
  struct Change {
    bool fine = false, coarse = false;
  };
  /// An account without a point is in no cell and has level `neutral`.
  Change insert(Slot slot, const Features& features);
  Change erase(Slot slot, const Features& features);
  void clear();
  void reserve(std::size_t accounts);

  /// Row of the crowding table: from the number of other accounts in the fine cell, or of the coarse one
  /// spread out.
  std::uint8_t level(const Features& features) const;
  /// Appends the slots of the same fine cell, and of the same coarse one, if that is what changed.
  void neighbours(const Features& features, Change change, std::vector<Slot>& found) const;

  static constexpr std::uint8_t neutral = 4;

 private:
  struct Cell {
    std::uint32_t count = 0;
    Slot head = no_slot;
  };
  struct Link {
    Slot next = no_slot, previous = no_slot;
  };
  static std::uint64_t fine_key(const Features& features);
  static std::uint64_t coarse_key(const Features& features);
  std::uint32_t push(std::vector<Link>& links, std::uint64_t key, Slot slot);
  std::uint32_t pull(std::vector<Link>& links, std::uint64_t key, Slot slot);

  CellTable<Cell> cells_;
  std::vector<Link> fine_, coarse_;
};

}  // namespace sanad::reconcile
