// SPDX-License-Identifier: Apache-2.0
/// What the text says of how its figures hang together, recomputed with rounding intervals. No evidence is needed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/claim.h"

namespace sanad::claims {

enum class RelationKind : std::uint8_t {
  sum,         ///< parts add up to a stated total; the last claim is the total
  partition,   ///< the same, over places, months or classes in a list
  subset,      ///< the first is a part of the second: not larger
  share,       ///< first / second = stated per cent (third)
  change,      ///< from the first to the second is the stated per cent or ratio (third)
  difference,  ///< second - first = stated number (third)
  ratio,       ///< second / first = stated times (third)
  average,     ///< total / length of the period = stated rate
  duration,    ///< stated length of a stated span of days
  weekday,     ///< stated weekday of a stated date
  bound,       ///< a share above 100 per cent, a fall by more than 100 per cent
};
std::string_view name_of(RelationKind kind);

enum class Status : std::uint8_t { consistent, inconsistent };
std::string_view name_of(Status status);

/// A way in which the slip may have come about.
struct Explanation {
  /// "wrong_base", "points_for_percent", "digits_swapped", "one_digit", "casualties_for_deaths", "sign",
  /// "stale_operand" (an operand solved for is a figure that was printed and has been replaced), "printed_operand" (one
  /// that still stands), "implied_operand" (a whole number that would make it right)
  std::string kind{};
  std::string text{};               ///< one sentence for a person
  std::optional<double> value{};    ///< what would make the relation true
};

struct Relation {
  RelationKind kind = RelationKind::sum;
  std::vector<int> claims{};        ///< ids, in the order the kind says
  std::string stated{};             ///< as printed: "14.47 per cent"
  std::optional<double> stated_value{};
  double low = 0, high = 0;       ///< recomputed: closed interval over the corners of what rounding allows
  Status status = Status::consistent;
  std::vector<Explanation> explanations{};  ///< of an inconsistent one, the likeliest first
};

}  // namespace sanad::claims
