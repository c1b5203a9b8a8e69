// SPDX-License-Identifier: Apache-2.0
/// sanad show: a record or an incident in full, down to the bytes it came from.
#pragma once

#include <string>

#include "shell.h"

namespace sanad::app {

struct ShowArgs {
  std::string id, edition;
  bool body = false;      ///< print the stored object instead
  bool original = false;  ///< print nothing but the original bytes
};
Exit run(const ShowArgs& args, const Shell& shell);

}  // namespace sanad::app
