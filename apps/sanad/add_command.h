// SPDX-License-Identifier: Apache-2.0
/// How a command is declared. For options*.cpp alone: CLI11 is slow to compile.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "options.h"

namespace sanad::app {

/// One command with its own arguments: declares its options on `app` and says what to run.
template <class Args>
std::shared_ptr<Args> add_command(CLI::App& app, Options& options, const char* name, const char* text,
                                  const std::function<void(CLI::App&, Args&)>& declare) {
  auto args = std::make_shared<Args>();
  auto& command = *app.add_subcommand(name, text);
  command.fallthrough();  // global options may stand behind the command too
  declare(command, *args);
  command.callback(
      [args, &options] { options.command = [args](const Shell& shell) { return run(*args, shell); }; });
  return args;
}

/// Commands that stand below a word of their own: `sanad ledger verify`.
inline CLI::App& add_group(CLI::App& app, const char* name, const char* text) {
  auto& group = *app.add_subcommand(name, text);
  group.fallthrough();
  group.require_subcommand(1);
  return group;
}

/// See load_config().
inline void config_option(CLI::App& command, std::string& config) {
  command
      .add_option("--config", config, "The configuration (default: beside the base, with the ending .toml)")
      ->type_name("FILE");
}

/// screen and clear (options_screen.cpp).
void add_screen_commands(CLI::App& app, Options& options);

}  // namespace sanad::app
