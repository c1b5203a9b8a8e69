// SPDX-License-Identifier: Apache-2.0
/// One row while it is being counted.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "sanad/figures/definition.h"
#include "spread.h"

namespace sanad::figures {

/// One incident, with all that counting it takes.
struct Fact {
  std::int32_t low = 0, best = 0, high = 0;
  std::uint32_t shape = 0;  ///< index of Values::shapes; 0 = no spread
  std::uint32_t weight = 0, records = 0;
  std::uint8_t known = 0;  ///< does any account give the number
  std::uint8_t marking = 0;
};

/// What every incident touches stands in the first cache line, the rest in the second.
struct alignas(64) Tally {
  std::int64_t low = 0, best = 0, high = 0;
  std::int64_t certain = 0;  ///< of incidents without spread
  std::uint64_t incidents = 0, records = 0;
  std::uint32_t uncertain = 0;
  std::uint8_t marking = 0;
  std::uint8_t known = 0;
  Moments moments;
  std::uint64_t maybe = 0, unknown = 0;

  /// Counts one incident; `counts` is not no.
  void add(const Fact& fact, Counts counts, const std::vector<Shape>& shapes) {
    records += fact.records;
    marking = std::max(marking, fact.marking);
    known |= fact.known;
    if (counts == Counts::maybe) return add_maybe(fact);
    // Without branches on what differs from incident to incident: the shape without spread has no moments.
    const bool spread = fact.shape != 0;
    incidents += fact.weight;
    low += fact.low;
    best += fact.best;
    high += fact.high;
    unknown += fact.known != 0 ? 0U : fact.weight;
    certain += spread ? 0 : fact.low;
    uncertain += spread ? 1U : 0U;
    moments += shapes[fact.shape].moments;
  }

  /// Of disjoint incidents. Moments are rounded so that their sums do not depend on the order (spread.h).
  void add(const Tally& other) {
    low += other.low;
    best += other.best;
    high += other.high;
    certain += other.certain;
    incidents += other.incidents;
    records += other.records;
    uncertain += other.uncertain;
    marking = std::max(marking, other.marking);
    known |= other.known;
    moments += other.moments;
    maybe += other.maybe;
    unknown += other.unknown;
  }

  Sum sum() const { return {Range::spanning(low, best, high), certain, moments}; }

 private:
  void add_maybe(const Fact& fact) {
    maybe += fact.weight;
    high += fact.high;
    if (fact.high == 0) return;
    moments += perhaps_moments(fact.high);
    ++uncertain;
  }
};

}  // namespace sanad::figures
