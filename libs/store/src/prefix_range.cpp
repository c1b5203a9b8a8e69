// SPDX-License-Identifier: Apache-2.0
#include "prefix_range.h"

namespace sanad::store {

std::optional<PrefixRange> prefix_range(std::string_view prefix) {
  constexpr std::string_view lowest = "00000000-0000-0000-0000-000000000000";
  constexpr std::string_view highest = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  const auto dashes = prefix.find("--");
  PrefixRange range;
  range.type = prefix.substr(0, dashes);
  range.whole_type = dashes != std::string_view::npos;
  const auto start = range.whole_type ? prefix.substr(dashes + 2) : std::string_view{};
  if (start.size() > lowest.size()) return std::nullopt;
  const auto first = Uuid::parse(std::string{start} + std::string{lowest.substr(start.size())});
  const auto last = Uuid::parse(std::string{start} + std::string{highest.substr(start.size())});
  if (!first || !last) return std::nullopt;
  range.first = *first;
  range.last = *last;
  return range;
}

}  // namespace sanad::store
