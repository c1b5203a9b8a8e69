// SPDX-License-Identifier: Apache-2.0
/// The arguments of `ledger` and `partner`, declared apart from the others.
#pragma once

namespace CLI {
class App;
}

namespace sanad::app {

struct Options;
void add_exchange_commands(CLI::App& app, Options& options);

}  // namespace sanad::app
