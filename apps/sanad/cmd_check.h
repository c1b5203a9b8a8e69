// SPDX-License-Identifier: Apache-2.0
/// sanad check: a text held against its own arithmetic and the base.
#pragma once

#include <string>

#include "shell.h"

namespace sanad::app {

struct CheckArgs {
  std::string file;     ///< "-" is standard input
  std::string form;     ///< "plain", "markdown", "html"; empty = told from name and content
  std::string edition;  ///< of the base; empty = the newest
  std::string out;      ///< write the page there as well; empty = no page
  std::string node = "local node";
};
/// finding: something is inconsistent, contradicted or superseded. Without a base at the default place, arithmetic
/// alone; a base that was named must be there.
Exit run(const CheckArgs& args, const Shell& shell);

}  // namespace sanad::app
