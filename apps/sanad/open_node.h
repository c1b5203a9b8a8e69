// SPDX-License-Identifier: Apache-2.0
/// What every command of exchange needs: the base, the configuration, the key.
#pragma once

#include <memory>
#include <string>

#include "node_config_file.h"
#include "shell.h"

namespace sanad::app {

struct OpenNode {
  std::unique_ptr<store::Store> base;
  ConfigOnDisk disk;
  exchange::SigningKey key;

  const exchange::NodeConfig& config() const { return disk.config; }
};

/// `config` is what --config says. Errors as Shell::open_base(), load_config() and load_node_key(), in that
/// order.
Result<OpenNode> open_node(const std::string& config, const Shell& shell);

}  // namespace sanad::app
