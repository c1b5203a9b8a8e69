// SPDX-License-Identifier: Apache-2.0
/// The value of every incident of a view under one definition, measure and rule: computed once, then kept
/// warm.
#pragma once

#include <cstdint>
#include <vector>

#include "harmonise.h"
#include "sanad/figures/definition.h"
#include "spread.h"
#include "tally.h"
#include "view.h"

namespace sanad::figures {

/// What decides the values of a view; two queries with an equal one share them.
struct ValueKey {
  Definition definition;
  Persons persons;
  BestRule best = BestRule::median;
  friend bool operator==(const ValueKey&, const ValueKey&) = default;
};

struct Values {
  std::vector<Counts> verdict;  ///< does it fall under the definition
  std::vector<Counts> counted;  ///< the same, containers left out
  std::vector<std::uint32_t> fact_of;  ///< by incident: which of `facts`
  std::vector<Fact> facts;             ///< distinct
  std::vector<Tally> tallies;          ///< of each fact: when it counts, when it may count
  std::vector<Shape> shapes;           ///< distinct; the first has no spread
  Tally whole;                         ///< over all that is counted: the answer to a query without filters

  const Fact& fact(std::size_t incident) const { return facts[fact_of[incident]]; }
  /// Of one incident; `counts` is not no.
  const Tally& tally(std::size_t incident, Counts counts) const {
    return tallies[2 * std::size_t{fact_of[incident]} + (counts == Counts::maybe ? 1 : 0)];
  }
};

/// Several voices on one incident: low = the smallest minimum, high = the largest maximum, best by the rule
/// over the voices' bests. A voice's own range spans its accounts; its best is that of the account to be
/// preferred (no mention in passing, vetted, printed last; then the lowest best). The parts of one source add
/// up before that. A voice that gives a range without a best stands with its low; one that only says "up to
/// N" has no say in best.
Values evaluate(const Table& table, const View& view, const ValueKey& key);

}  // namespace sanad::figures
