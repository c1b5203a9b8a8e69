// SPDX-License-Identifier: Apache-2.0
#include "hint.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sanad/text/similarity.h"

namespace sanad::sources {

std::string hint(std::string_view found, std::span<const std::string_view> names) {
  constexpr double close = 0.75;
  double best = close;
  std::string_view nearest;
  for (const auto name : names) {
    const double likeness = text::jaro_winkler(found.substr(0, 64), name);
    if (likeness > best) {
      best = likeness;
      nearest = name;
    }
  }
  if (!nearest.empty()) return fmt::format("; did you mean '{}'?", nearest);
  return fmt::format("; expected one of {}", fmt::join(names, ", "));
}

}  // namespace sanad::sources
