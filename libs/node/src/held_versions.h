// SPDX-License-Identifier: Apache-2.0
/// The days on which this node held each version of an object.
#pragma once

#include <optional>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/store/store.h"

namespace sanad::node {

struct HeldDays {
  Day recorded;
  std::optional<Day> superseded;  ///< the next version, or a withdrawal, was stored
};

/// visit(version, days) for every version of one object that is no withdrawal; they come oldest first.
template <class Visit>
void each_held(const std::vector<store::StoredVersion>& versions, Visit visit) {
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (versions[i].withdrawn) continue;
    HeldDays days{versions[i].recorded.day(), {}};
    if (i + 1 < versions.size()) days.superseded = versions[i + 1].recorded.day();
    visit(versions[i], days);
  }
}

}  // namespace sanad::node
