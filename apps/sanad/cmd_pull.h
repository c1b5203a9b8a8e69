// SPDX-License-Identifier: Apache-2.0
/// sanad pull: known open sources, from their official addresses.
#pragma once

#include <string>

#include "shell.h"

namespace sanad::app {

struct PullArgs {
  std::string name;             ///< empty = list what can be pulled
  std::string version;          ///< of sources that have versions ("25.1")
  std::string url;              ///< instead of the official address; of several files, of their folder
  std::string token;            ///< access token where the source wants one
  std::string to;               ///< keep the files there instead of importing them
  bool force = false;           ///< take a list that shrank by more than a tenth
  bool accept_licence = false;  ///< the licence line was read; asked for before the first pull of a source
};
Exit run(const PullArgs& args, const Shell& shell);

}  // namespace sanad::app
