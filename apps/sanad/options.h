// SPDX-License-Identifier: Apache-2.0
/// The command line: parsed once into plain structs. Declares, opens nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shell.h"

namespace sanad::app {

struct Options {
  GlobalArgs global;
  std::function<Exit(const Shell&)> command;  ///< the one that was asked for, with its arguments
};

/// What to do instead of running a command: print `text` to standard output (help) or error (usage), and leave.
struct Leave {
  Exit exit = Exit::ok;
  std::string text;
};

/// `environment_base` is $SANAD_BASE, or empty.
std::optional<Leave> parse_options(const std::vector<std::string>& arguments, const std::string& environment_base,
                                   Options& options);

/// Names of all commands, sorted: for the test that each has a man page.
std::vector<std::string> command_names();

}  // namespace sanad::app
