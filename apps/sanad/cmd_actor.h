// SPDX-License-Identifier: Apache-2.0
/// sanad actor, sanad actors diff: who led what, when, by whose account, as known when.
#pragma once

#include <string>
#include <vector>

#include "shell.h"

namespace sanad::app {

struct ActorArgs {
  std::string name;
  std::string on;                       ///< a day; empty = today
  std::string known;                    ///< a day; empty = all that stands now
  bool here = false, publicly = false;  ///< which clock `known` reads; publicly if neither
  bool succession = false, lineage = false, allies = false;  ///< at most one; none = the profile
  std::string view = "best-graded";
  std::string edition;
  std::string out;  ///< write a page with pictures there; empty = no page
};
/// A name that nobody has is a usage error that offers near ones.
Exit run(const ActorArgs& args, const Shell& shell);

struct ActorsDiffArgs {
  std::vector<std::string> known;  ///< two days
  bool here = false, publicly = false;
  std::string view = "best-graded";
};
Exit run(const ActorsDiffArgs& args, const Shell& shell);

}  // namespace sanad::app
