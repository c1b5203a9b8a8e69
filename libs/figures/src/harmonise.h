// SPDX-License-Identifier: Apache-2.0
/// One account's numbers brought to one scope: with or without attackers, or one class of victims.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "table.h"

namespace sanad::figures {

/// What an account says in the scope asked: low <= high; best, when it gives one, lies between.
struct Estimate {
  std::int64_t low = 0, high = 0;
  std::optional<std::int64_t> best;
  friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// The persons asked for: bit n = VictimClass n. Without any bit: all, as the definition counts them.
struct Persons {
  records::Measure measure = records::Measure::killed;
  std::uint32_t classes = 0;
  bool attackers_counted = true;
  friend bool operator==(const Persons&, const Persons&) = default;
};

/// nullopt where the account gives nothing for them. The rules, with T = its total, M = its militants
/// (attackers and members of armed groups), P = its other classes:
/// - asked for classes: the sum of those it gives; `unknown` is what it says is unknown, plus what of T it
/// gives to no
///   class;
/// - no T: the sum of P, with M when attackers count;
/// - attackers count, T without them: T + M;
/// - attackers do not count, T with them: T - M; when M is not given: at least P, at most T, best T;
/// - T does not say: with them if M + P = T, without if P = T (bests); else, when M is given, as wide as both
/// readings:
///   without attackers T - M (low and best) to T, with them T to T + M (high).
/// Attackers are only taken apart for killed and injured.
std::optional<Estimate> harmonise(std::span<const CountCell> counts, const Persons& persons);

}  // namespace sanad::figures
