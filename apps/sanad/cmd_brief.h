// SPDX-License-Identifier: Apache-2.0
/// sanad brief: the standard tables and charts as one HTML file.
#pragma once

#include <string>

#include "query_args.h"
#include "shell.h"

namespace sanad::app {

struct BriefArgs {
  QueryArgs query;
  std::string out, title, node = "local node";
};
Exit run(const BriefArgs& args, const Shell& shell);

}  // namespace sanad::app
