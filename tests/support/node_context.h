// SPDX-License-Identifier: Apache-2.0
/// A context that stands still and says nothing.
#pragma once

#include "sanad/node/context.h"

namespace sanad::testing {

struct QuietContext {
  FixedClock clock{Timestamp::parse("2023-01-02T00:00:00Z").value()};
  Log log{[](std::string_view) {}};
  node::NoProgress progress;
  node::Context context{clock, log, progress};
};

}  // namespace sanad::testing
