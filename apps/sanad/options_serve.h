// SPDX-License-Identifier: Apache-2.0
/// The arguments of `serve` and `account`, declared apart from the others.
#pragma once

namespace CLI {
class App;
}

namespace sanad::app {

struct Options;
void add_serve_command(CLI::App& app, Options& options);
void add_account_commands(CLI::App& app, Options& options);

}  // namespace sanad::app
