// SPDX-License-Identifier: Apache-2.0
/// From the numbers of an incident's accounts to one range.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "harmonise.h"
#include "sanad/figures/query.h"
#include "table.h"

namespace sanad::figures {

/// One account's number, with what decides how much its best weighs.
struct Said {
  std::uint32_t voice = 0;
  bool part = false;
  bool in_passing = false, provisional = false;
  std::int32_t published = no_day;
  Estimate value;
};

struct Agreed {
  std::int64_t low = 0, best = 0, high = 0;
  bool several = false;  ///< more than one voice gives a number
  friend bool operator==(const Agreed&, const Agreed&) = default;
};

/// `said` may be sorted by the call. nullopt when it is empty.
std::optional<Agreed> agree(std::vector<Said>& said, BestRule rule);

}  // namespace sanad::figures
