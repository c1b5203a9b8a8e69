// SPDX-License-Identifier: Apache-2.0
#include "origin.h"

#include <optional>

namespace sanad::node {

bool made_here(const store::StoredVersion& version, const std::vector<store::Received>& given) {
  if (version.from) return true;
  std::optional<store::Sequence> first;
  for (const auto& row : given) {
    if (row.version == version.modified && (!first || row.edition < *first)) first = row.edition;
  }
  // By number, never by the clock: a clock that steps back must not make a partner's object ours.
  return !first || version.seq <= *first;
}

}  // namespace sanad::node
