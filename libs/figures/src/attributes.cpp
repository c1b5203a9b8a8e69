// SPDX-License-Identifier: Apache-2.0
#include "attributes.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/records/account.h"

namespace sanad::figures {
namespace {

/// The account whose value most of the finest accounts give. Accounts of rank `never` are not asked.
constexpr std::uint32_t never = 0xFFFFFFFFU;

template <class Rank, class Value>
std::optional<std::uint32_t> spokesman(const Table& table, std::span<const std::uint32_t> members, Rank rank,
                                       Value value) {
  std::uint32_t finest = never;
  for (const std::uint32_t member : members) finest = std::min(finest, rank(member));
  if (finest == never) return std::nullopt;
  std::optional<std::uint32_t> best;
  std::ptrdiff_t best_votes = 0;
  for (const std::uint32_t member : members) {
    if (rank(member) != finest) continue;
    const auto votes = std::ranges::count_if(
        members, [&](std::uint32_t other) { return rank(other) == finest && value(other) == value(member); });
    const bool first_of_equals =
        best && votes == best_votes &&
        std::pair{table.source[member], member} < std::pair{table.source[*best], *best};
    if (!best || votes > best_votes || first_of_equals) {
      best = member;
      best_votes = votes;
    }
  }
  return best;
}

/// Areas known, then how exactly.
std::uint32_t place_rank(const Table& table, std::uint32_t account) {
  const std::uint32_t missing = table.district[account] != no_code   ? 0
                                : table.province[account] != no_code ? 1
                                : table.country[account] != no_code  ? 2
                                                                     : 3;
  return missing * 256 + table.place_precision[account];
}

std::uint8_t word(const Table& table, std::span<const std::uint32_t> members,
                  const std::vector<std::uint8_t>& column, std::uint8_t other) {
  const auto rank = [&](std::uint32_t account) {
    return column[account] == 0 ? never : column[account] == other ? 1U : 0U;
  };
  const auto teller = spokesman(table, members, rank, [&](std::uint32_t account) { return column[account]; });
  return teller ? column[*teller] : std::uint8_t{0};
}

bool doubted(const Table& table, std::uint32_t account) {
  return (table.flags[account] & static_cast<std::uint32_t>(records::AccountFlag::doubtful)) != 0;
}

Attributes of_one(const Table& table, std::uint32_t account) {
  return {table.country[account],
          table.province[account],
          table.district[account],
          table.first[account],
          table.last[account],
          table.date_precision[account] != static_cast<std::uint8_t>(DatePrecision::unknown),
          doubted(table, account),
          account,
          account,
          table.kind[account],
          table.violence[account],
          table.tactic[account],
          table.target[account]};
}

}  // namespace

Attributes attributes_of(const Table& table, std::span<const std::uint32_t> members) {
  if (members.size() == 1) return of_one(table, members.front());
  Attributes out;
  const std::uint32_t place = *spokesman(
      table, members, [&](std::uint32_t account) { return place_rank(table, account); },
      [&](std::uint32_t a) { return std::tuple{table.district[a], table.province[a], table.country[a]}; });
  out.place_teller = place;
  out.country = table.country[place];
  out.province = table.province[place];
  out.district = table.district[place];
  const std::uint32_t date = *spokesman(
      table, members, [&](std::uint32_t account) { return std::uint32_t{table.date_precision[account]}; },
      [&](std::uint32_t account) { return std::pair{table.first[account], table.last[account]}; });
  out.date_teller = date;
  out.first = table.first[date];
  out.last = table.last[date];
  out.dated = table.date_precision[date] != static_cast<std::uint8_t>(DatePrecision::unknown);
  out.doubtful = std::ranges::all_of(members, [&](std::uint32_t account) { return doubted(table, account); });
  out.kind = word(table, members, table.kind, static_cast<std::uint8_t>(records::EventKind::other));
  out.violence = word(table, members, table.violence, 0);
  out.tactic = word(table, members, table.tactic, static_cast<std::uint8_t>(records::Tactic::other));
  out.target = word(table, members, table.target, static_cast<std::uint8_t>(records::Target::other));
  return out;
}

}  // namespace sanad::figures
