// SPDX-License-Identifier: Apache-2.0
/// How a slip may have come about: what would make an inconsistent relation true.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "interval.h"
#include "sanad/claims/relation.h"

namespace sanad::claims {

/// A number of the relation that may be the wrong one.
struct Operand {
  const Claim* claim = nullptr;
  std::string name{};  ///< "the total", "the 2021 figure"
};

/// Tries, for each operand, two neighbouring digits swapped and one digit changed; `holds` says whether the
/// relation is true with the operand at `index` set to a value. Swaps come first; of digit changes only the
/// one nearest to the printed value.
std::vector<Explanation> explain_digits(std::span<const Operand> operands,
                                        const std::function<bool(std::size_t index, double value)>& holds);

/// "972.995 to 973.04: only 973 is a whole number", or nothing if more than three whole numbers fit.
std::optional<Explanation> implied_whole(const Interval& interval, const std::string& name);

/// A number for people: no decimals if whole, else at most two.
std::string plain_number(double value);

}  // namespace sanad::claims
