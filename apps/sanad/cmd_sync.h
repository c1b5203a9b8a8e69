// SPDX-License-Identifier: Apache-2.0
/// sanad sync: exchange with one partner over the network.
#pragma once

#include <string>

#include "shell.h"

namespace sanad::app {

struct SyncArgs {
  std::string partner, config, by;
  bool pull_only = false, push_only = false;
};
/// A finding if a collection was not walked to its end, or something was held aside.
Exit run(const SyncArgs& args, const Shell& shell);

}  // namespace sanad::app
