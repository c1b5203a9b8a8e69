// SPDX-License-Identifier: Apache-2.0
/// Which accounts are worth comparing: the union of four blocks and the long ranges. Internal to the module.
///
/// 1. day +-2 x half-degree cell and its eight neighbours; 2. a shared place or district name within 3 days;
/// 3. same day and country, both with 10 dead or more within 35 %; 4. a shared article. Accounts whose range
/// is longer than three days meet whatever lies inside their range in the same cells or under the same names.
#pragma once

#include <array>
#include <climits>
#include <cstdint>
#include <span>
#include <vector>

#include "feature_reader.h"

namespace sanad::reconcile {

/// What one thread needs to ask; kept between questions so that nothing is allocated.
struct BlockQuery {
  std::vector<Slot> found;              ///< a slot may come more than once, and so may the probe itself
  bool earlier_only = false;            ///< what begins later finds the probe itself
  std::array<std::size_t, 24> hints{};  ///< where the last look-ups ended: neighbours come one after another
  std::vector<Slot> near;               ///< what the cells and days of the last probe gave
  std::array<std::int32_t, 4> near_key{INT32_MIN, 0, 0, 0};  ///< of which first day, last day, row and column
};

class BlockIndex {
 public:
  /// Sorted lists over `slots`; replaces what it held. O(n log n), about 100 bytes an account.
  void build(std::span<const Slot> slots, std::span<const Features> features, const FeatureReader& reader);
  void clear();

  /// Appends every slot that shares a block with `probe`.
  void query(const Features& probe, const FeatureReader& reader, BlockQuery& into) const;

 private:
  struct Entry {
    std::uint64_t key;
    Slot slot;
  };
  struct LongEntry {
    std::uint64_t key;
    std::int32_t first, last;
    Slot slot;
  };
  /// Where each name begins in a list sorted by (name, time): names are dense numbers. Empty for lists so
  /// short that searching them costs less than this table.
  class Starts {
   public:
    template <class Entries>
    void build(const Entries& entries);
    /// First entry at or after `key`, which is of that name.
    template <class Entries>
    std::size_t find(const Entries& entries, Key name, std::uint64_t key) const;

   private:
    std::vector<std::uint32_t> starts_;
  };
  void add_short(Slot slot, const Features& features);
  void add_long(Slot slot, const Features& features);
  void query_cells(const Features& probe, BlockQuery& into) const;
  void query_days(const Features& probe, BlockQuery& into) const;
  void query_long_cells(const Features& probe, BlockQuery& into) const;
  void query_names(const Features& probe, BlockQuery& into) const;
  static void take(const std::vector<Entry>& entries, std::uint64_t from, std::uint64_t to,
                   std::vector<Slot>& found, std::size_t& hint);

  std::vector<Entry> days_;            // (day, row, column)
  std::vector<Entry> cells_;           // (row, column, day): the same for long probes
  std::vector<Entry> names_;           // (name, day)
  std::vector<Entry> tolls_;           // (country, day)
  std::vector<Entry> articles_;        // hash
  std::vector<LongEntry> long_cells_;  // (window, row, column)
  std::vector<LongEntry> long_names_;  // (name, window)
  Starts name_starts_, long_name_starts_;
};

}  // namespace sanad::reconcile
