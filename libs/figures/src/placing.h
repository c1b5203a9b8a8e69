// SPDX-License-Identifier: Apache-2.0
/// Where an incident lies: the names of its area, and which account's point stands for it on a map.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <tuple>

#include "attributes.h"
#include "table.h"

namespace sanad::figures {

/// Empty for no_code.
inline std::string known_name(const Dictionary& names, std::uint32_t code) {
  return code == no_code ? std::string{} : names[code].name;
}

inline bool has_point(const Table& table, std::uint32_t account) {
  return table.latitude[account] != no_degree;
}

/// The account that gave the place if it has a point, else the most exact account that has one, else the one
/// that gave the place: its precision holds for the incident.
inline std::uint32_t placing_account(const Table& table, const Attributes& is,
                                     std::span<const std::uint32_t> members) {
  const auto best = std::ranges::min(members, {}, [&](std::uint32_t account) {
    return std::tuple{!has_point(table, account), account != is.place_teller, table.place_precision[account],
                      table.source[account], account};
  });
  return has_point(table, best) ? best : is.place_teller;
}

}  // namespace sanad::figures
