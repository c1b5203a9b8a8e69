// SPDX-License-Identifier: Apache-2.0
/// One row while it is being counted.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "sanad/figures/definition.h"
#include "spread.h"

namespace sanad::figures {

/// What an incident adds to a figure. Many incidents have equal ones.
struct Fact {
  std::int32_t low = 0, best = 0, high = 0;
  std::uint32_t shape = 0;  ///< index of Values::shapes; 0 = no spread
  std::uint32_t weight = 0, records = 0;
  std::uint8_t known = 0;  ///< does any account give the number
  std::uint8_t marking = 0;
  friend bool operator==(const Fact&, const Fact&) = default;
};

/// Sums over disjoint incidents. Eight whole numbers first, then four more words, so that adding two is a dozen
/// additions of pairs.
struct alignas(64) Tally {
  std::int64_t low = 0, best = 0, high = 0;
  std::int64_t certain = 0;  ///< of incidents without spread
  std::uint64_t incidents = 0, records = 0;
  std::uint64_t maybe = 0, unknown = 0;
  Moments moments;
  std::uint64_t uncertain = 0;
  std::uint8_t marking = 0;
  std::uint8_t known = 0;

  /// Of one incident; `counts` is not no.
  static Tally of(const Fact& fact, Counts counts, std::span<const Shape> shapes) {
    Tally one;
    one.records = fact.records;
    one.marking = fact.marking;
    one.known = fact.known;
    one.high = fact.high;
    if (counts == Counts::maybe) {
      one.maybe = fact.weight;
      if (fact.high == 0) return one;
      one.moments = perhaps_moments(fact.high);
      one.uncertain = 1;
      return one;
    }
    one.incidents = fact.weight;
    one.low = fact.low;
    one.best = fact.best;
    one.unknown = fact.known != 0 ? 0U : fact.weight;
    one.certain = fact.shape != 0 ? 0 : fact.low;
    one.uncertain = fact.shape != 0 ? 1 : 0;
    one.moments = shapes[fact.shape].moments;
    return one;
  }

  /// Of disjoint incidents. Moments are rounded so that their sums do not depend on the order (spread.h).
  void add(const Tally& other) {
    low += other.low;
    best += other.best;
    high += other.high;
    certain += other.certain;
    incidents += other.incidents;
    records += other.records;
    maybe += other.maybe;
    unknown += other.unknown;
    moments += other.moments;
    uncertain += other.uncertain;
    marking = std::max(marking, other.marking);
    known |= other.known;
  }

  Sum sum() const { return {Range::spanning(low, best, high), certain, moments}; }
};

}  // namespace sanad::figures
