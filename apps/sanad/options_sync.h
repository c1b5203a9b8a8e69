// SPDX-License-Identifier: Apache-2.0
/// The arguments of `sync`, `courier` and of what is reviewed below `partner`, declared apart from the
/// others.
#pragma once

namespace CLI {
class App;
}

namespace sanad::app {

struct Options;
void add_sync_commands(CLI::App& app, Options& options);
/// Below `sanad partner`.
void add_partner_review_commands(CLI::App& partner, Options& options);

}  // namespace sanad::app
