// SPDX-License-Identifier: Apache-2.0
#include "harmonise.h"

#include <algorithm>
#include <array>

namespace sanad::figures {
namespace {

using records::Attackers;
using records::Measure;
using records::VictimClass;

using Given = std::optional<Estimate>;
constexpr std::size_t class_count = static_cast<std::size_t>(VictimClass::unknown) + 1;

/// "Up to N" has no low of its own; everything else keeps what is given, sorted outwards.
Given estimate_of(const CountCell& cell) {
  std::optional<std::int64_t> low, high;
  for (const std::int32_t bound : {cell.low, cell.best, cell.high}) {
    if (bound == CountCell::absent) continue;
    low = std::min<std::int64_t>(low.value_or(bound), bound);
    high = std::max<std::int64_t>(high.value_or(bound), bound);
  }
  if (!low) return std::nullopt;
  if (cell.low == CountCell::absent && cell.best == CountCell::absent)
    return Estimate{0, *high, std::nullopt};
  if (cell.best == CountCell::absent) return Estimate{*low, *high, std::nullopt};
  return Estimate{*low, *high, cell.best};
}

std::int64_t best_or_low(const Estimate& estimate) {
  return estimate.best.value_or(estimate.low);
}

Estimate plus(const Estimate& a, const Estimate& b) {
  Estimate sum{a.low + b.low, a.high + b.high, std::nullopt};
  if (a.best || b.best) sum.best = best_or_low(a) + best_or_low(b);
  return sum;
}

Estimate minus(const Estimate& a, const Estimate& b) {
  Estimate rest{std::max<std::int64_t>(0, a.low - b.high), std::max<std::int64_t>(0, a.high - b.low),
                std::nullopt};
  if (a.best || b.best) {
    rest.best = std::clamp<std::int64_t>(best_or_low(a) - best_or_low(b), rest.low, rest.high);
  }
  return rest;
}

/// The numbers of one account for one measure; of two for one class the first.
class Numbers {
 public:
  Numbers(std::span<const CountCell> counts, Measure measure) {
    for (const CountCell& cell : counts) {
      if (cell.measure != static_cast<std::uint8_t>(measure) || given_[cell.victims] != nullptr) continue;
      given_[cell.victims] = &cell;
    }
  }

  Given of(VictimClass victims) const {
    const CountCell* cell = given_[static_cast<std::size_t>(victims)];
    return cell != nullptr ? estimate_of(*cell) : std::nullopt;
  }
  Attackers attackers() const {
    return given_[0] != nullptr ? static_cast<Attackers>(given_[0]->attackers) : Attackers::unknown;
  }

  /// Sum over the classes of the mask that are given.
  Given sum(std::uint32_t classes) const {
    Given total;
    for (std::size_t i = 1; i < class_count; ++i) {
      if ((classes >> i & 1U) == 0 || given_[i] == nullptr) continue;
      if (const Given more = estimate_of(*given_[i])) total = total ? plus(*total, *more) : *more;
    }
    return total;
  }

 private:
  std::array<const CountCell*, class_count> given_{};
};

constexpr std::uint32_t bit(VictimClass victims) {
  return 1U << static_cast<unsigned>(victims);
}
constexpr std::uint32_t every_class = (1U << class_count) - 2;
constexpr std::uint32_t victims_only = every_class & ~bit(VictimClass::militant);

/// Whether a total that does not say holds attackers, as its own parts show.
Attackers attackers_by_sum(const Estimate& total, const Given& militants, const Given& others) {
  if (!militants) return Attackers::unknown;
  const std::int64_t rest = others ? best_or_low(*others) : 0;
  if (best_or_low(*militants) + rest == best_or_low(total)) return Attackers::included;
  return others && rest == best_or_low(total) ? Attackers::excluded : Attackers::unknown;
}

Estimate with_attackers(const Estimate& total, Attackers attackers, const Given& militants) {
  if (!militants || attackers == Attackers::included) return total;
  if (attackers == Attackers::excluded) return plus(total, *militants);
  return {total.low, total.high + militants->high, total.best};
}

Estimate without_attackers(const Estimate& total, Attackers attackers, const Given& militants,
                           const Given& others) {
  if (attackers == Attackers::excluded) return total;
  if (militants) {
    const Estimate rest = minus(total, *militants);
    return attackers == Attackers::included ? rest : Estimate{rest.low, total.high, rest.best};
  }
  if (attackers == Attackers::unknown) return total;
  const std::int64_t least = others ? std::min(others->low, total.low) : 0;
  return {least, total.high, total.best};
}

Given everyone(const Numbers& numbers, bool attackers_apart, bool attackers_counted) {
  const Given total = numbers.of(VictimClass::all);
  if (!attackers_apart) return total ? total : numbers.sum(every_class);
  const Given militants = numbers.of(VictimClass::militant);
  const Given others = numbers.sum(victims_only);
  if (!total) return attackers_counted ? numbers.sum(every_class) : others;
  const Attackers attackers = numbers.attackers() != Attackers::unknown
                                  ? numbers.attackers()
                                  : attackers_by_sum(*total, militants, others);
  return attackers_counted ? with_attackers(*total, attackers, militants)
                           : without_attackers(*total, attackers, militants, others);
}

/// What of the total no class accounts for, together with what is said to be unknown.
Given unattributed(const Numbers& numbers) {
  const Given total = numbers.of(VictimClass::all);
  if (!total) return numbers.of(VictimClass::unknown);
  const bool without_militants = numbers.attackers() == Attackers::excluded;
  const std::uint32_t named = (without_militants ? victims_only : every_class) & ~bit(VictimClass::unknown);
  const Given attributed = numbers.sum(named);
  return attributed ? minus(*total, *attributed) : *total;
}

}  // namespace

std::optional<Estimate> harmonise(std::span<const CountCell> counts, const Persons& persons) {
  const Numbers numbers{counts, persons.measure};
  if (persons.classes == 0) {
    const bool attackers_apart = persons.measure == Measure::killed || persons.measure == Measure::injured;
    return everyone(numbers, attackers_apart, persons.attackers_counted);
  }
  Given total = numbers.sum(persons.classes & ~bit(VictimClass::unknown));
  if ((persons.classes & bit(VictimClass::unknown)) != 0) {
    if (const Given rest = unattributed(numbers)) total = total ? plus(*total, *rest) : *rest;
  }
  return total;
}

}  // namespace sanad::figures
