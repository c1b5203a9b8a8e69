// SPDX-License-Identifier: Apache-2.0
/// The arguments of `check`, declared apart from the others.
#pragma once

namespace CLI {
class App;
}

namespace sanad::app {

struct Options;
void add_check_command(CLI::App& app, Options& options);

}  // namespace sanad::app
