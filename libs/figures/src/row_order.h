// SPDX-License-Identifier: Apache-2.0
/// The order of rows in every table: value by value, alphabetically, "unknown" behind all others.
#pragma once

#include <string>
#include <vector>

namespace sanad::figures {

inline bool row_before(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (a[i] == "unknown" || b[i] == "unknown") return b[i] == "unknown";
    return a[i] < b[i];
  }
  return a.size() < b.size();
}

}  // namespace sanad::figures
