// SPDX-License-Identifier: Apache-2.0
#include "origin.h"

#include <optional>

namespace sanad::node {

bool made_here(const store::StoredVersion& version, const std::vector<store::Received>& given) {
  if (version.from) return true;
  std::optional<Timestamp> first;
  for (const auto& row : given) {
    if (row.version == version.modified && (!first || row.at < *first)) first = row.at;
  }
  // What a partner gave is written down before the commit that stores it.
  return !first || version.recorded < *first;
}

}  // namespace sanad::node
