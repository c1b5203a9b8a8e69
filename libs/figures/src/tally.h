// SPDX-License-Identifier: Apache-2.0
/// One row while it is being counted.
#pragma once

#include <cstdint>
#include <vector>

#include "sanad/figures/figure.h"
#include "values.h"
#include "view.h"

namespace sanad::figures {

struct Tally {
  std::int64_t low = 0, best = 0, high = 0, certain = 0;
  Moments moments;
  std::uint64_t incidents = 0, maybe = 0, unknown = 0, records = 0;
  std::uint32_t uncertain = 0;
  std::uint8_t marking = 0;
  bool known = false;

  /// Counts one incident of a view; `counts` is not no.
  void add(const View& view, const Values& values, std::uint32_t incident, Counts counts) {
    const Item& item = values.items[incident];
    records += view.members.begin[incident + 1] - view.members.begin[incident];
    marking = std::max(marking, view.marking[incident]);
    const bool gives = values.known[incident] != 0;
    known = known || gives;
    if (counts == Counts::maybe) {
      maybe += view.weight[incident];
      high += item.high;
      if (item.high > 0) spread(perhaps_moments(item.high));
      return;
    }
    incidents += view.weight[incident];
    if (!gives) unknown += view.weight[incident];
    low += item.low;
    best += item.best;
    high += item.high;
    if (item.shape != 0) {
      spread(values.shapes[item.shape].moments);
    } else {
      certain += item.low;
    }
  }

  Range range() const { return Range::spanning(low, best, high); }
  Sum sum() const { return {range(), certain, moments}; }

 private:
  void spread(const Moments& more) {
    moments += more;
    ++uncertain;
  }
};

/// The spread of one counted incident, or nullptr-like (high == low) when it has none.
inline Shape shape_of(const Values& values, std::uint32_t incident, Counts counts) {
  const Item& item = values.items[incident];
  if (counts == Counts::maybe) return {0, 0, item.high, Model::perhaps, perhaps_moments(item.high)};
  return values.shapes[item.shape];
}

}  // namespace sanad::figures
