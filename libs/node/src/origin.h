// SPDX-License-Identifier: Apache-2.0
/// Did an object come from a partner, or was it made here and only came back?
#pragma once

#include <vector>

#include "sanad/store/arrivals.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// True if the version was read from a file of this house, or was here before any partner gave it, or was
/// never given at all. `given` are all rows of its object.
bool made_here(const store::StoredVersion& version, const std::vector<store::Received>& given);

}  // namespace sanad::node
