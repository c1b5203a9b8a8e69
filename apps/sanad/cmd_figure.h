// SPDX-License-Identifier: Apache-2.0
/// sanad figure, diff: what is counted, and what moved.
#pragma once

#include <string>

#include "query_args.h"
#include "shell.h"

namespace sanad::app {

struct FigureArgs {
  QueryArgs query;
  std::string out;  ///< write a workbook (.xlsx) or CSV (.csv) there instead of printing
};
Exit run(const FigureArgs& args, const Shell& shell);

struct DiffArgs {
  std::string before, after;  ///< editions
  QueryArgs query;
};
Exit run(const DiffArgs& args, const Shell& shell);

}  // namespace sanad::app
