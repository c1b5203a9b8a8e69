// SPDX-License-Identifier: Apache-2.0
/// Which lane lies where: a lineage stays together, and what left last lies nearest to what it left.
#pragma once

#include <vector>

#include "sanad/actors/lineage.h"

namespace sanad::report {

/// Positions (0 = top) by lane. Each lane hangs under the first parent it left or joined; under one parent,
/// later beginnings come first, so that lines to earlier ones cross no lane that had begun. O(lanes x
/// events).
std::vector<std::size_t> lane_positions(const actors::Lineage& lineage);

}  // namespace sanad::report
