// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "feature_reader.h"

namespace sanad::reconcile {
namespace {
using records::Attackers;
using records::Measure;
using records::VictimClass;

constexpr std::int64_t most_persons = 10'000'000;

Interval interval_of(const records::Count& count) {
  const auto low = count.minimum();
  const auto high = count.maximum();
  if (!low || !high) return {};
  return {static_cast<std::int32_t>(std::clamp<std::int64_t>(*low, 0, most_persons)),
          static_cast<std::int32_t>(std::clamp<std::int64_t>(*high, 0, most_persons))};
}

/// The printed total, or the sum of the printed parts.
Interval total_of(const records::Account& account, Measure measure) {
  if (const auto* all = account.count(measure, VictimClass::all); all && all->count.known()) {
    return interval_of(all->count);
  }
  Interval sum;
  for (const auto& entry : account.counts) {
    if (entry.measure != measure || entry.victims == VictimClass::all) continue;
    const auto part = interval_of(entry.count);
    if (!part.known()) continue;
    sum = sum.known() ? Interval{sum.lo + part.lo, sum.hi + part.hi} : part;
  }
  return sum;
}

Interval shifted(Interval interval, std::int32_t by) {
  return {std::max(interval.lo + by, 0), std::max(interval.hi + by, 0)};
}
}  // namespace

std::array<Interval, 2> killed_of(const records::Account& account) {
  const auto total = total_of(account, Measure::killed);
  if (!total.known()) return {total, Interval{}};
  const auto* all = account.count(Measure::killed, VictimClass::all);
  const auto* militants = account.count(Measure::killed, VictimClass::militant);
  const bool apart = all != nullptr && all->attackers == Attackers::excluded;
  std::int32_t attackers = suicide_of(account) == Suicide::yes ? 1 : 0;
  if (militants != nullptr && militants->count.known()) attackers = interval_of(militants->count).lo;
  if (attackers == 0) return {total, Interval{}};
  if (apart) return {total, shifted(total, attackers)};
  // A toll that is all attackers says nothing more without them.
  return {total, attackers < total.hi || total.hi == 1 ? shifted(total, -attackers) : Interval{}};
}

Interval injured_of(const records::Account& account) {
  return total_of(account, Measure::injured);
}

Suicide suicide_of(const records::Account& account) {
  if (account.tactic == records::Tactic::suicide) return Suicide::yes;
  if (!account.suicide) return Suicide::unknown;
  return *account.suicide ? Suicide::yes : Suicide::no;
}

std::uint8_t traits_of(const records::Account& account) {
  std::uint8_t traits = account.publisher.empty() ? std::uint8_t{0} : std::uint8_t{press};
  const bool flagged = account.has(records::AccountFlag::aggregate);
  const bool ranged = account.when.days() > 2;
  if (account.covers > 1 || (flagged && ranged)) traits |= container | maybe_container;
  if (flagged || ranged) traits |= maybe_container;
  return traits;
}

}  // namespace sanad::reconcile
