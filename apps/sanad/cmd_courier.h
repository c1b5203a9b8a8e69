// SPDX-License-Identifier: Apache-2.0
/// sanad courier: exchange with a partner over files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shell.h"

namespace sanad::app {

struct CourierPackArgs {
  std::string partner, out, config, by;
  bool again = false;
  std::uint64_t part_mib = 0;  ///< 0 = the default
};
/// Writes files into the folder `out`; they get their names only once the ledger has them.
Exit run(const CourierPackArgs& args, const Shell& shell);

struct CourierOpenArgs {
  std::vector<std::string> files;
  std::string config, by;
};
/// Takes parts over, in the order of their heads, whatever the order of the arguments. A finding if something
/// was held aside, is missing, or raises an alarm.
Exit run(const CourierOpenArgs& args, const Shell& shell);

}  // namespace sanad::app
