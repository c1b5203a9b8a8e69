// SPDX-License-Identifier: Apache-2.0
/// sanad sources, verify: what the base holds, and whether it is whole.
#pragma once

#include "shell.h"

namespace sanad::app {

struct SourcesArgs {
  bool editions = false;  ///< list the base's editions instead
};
Exit run(const SourcesArgs& args, const Shell& shell);

struct VerifyArgs {};
/// Exit 1 when anything is found.
Exit run(const VerifyArgs& args, const Shell& shell);

}  // namespace sanad::app
