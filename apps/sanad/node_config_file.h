// SPDX-License-Identifier: Apache-2.0
/// The configuration of the node as it lies on disk: the file, and the files that it names.
#pragma once

#include <string>

#include "sanad/core/result.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/signing_key.h"

namespace sanad::app {

struct ConfigOnDisk {
  exchange::NodeConfig config;
  std::string file;  ///< empty: there is none, and everything is as by default
  /// A file that the configuration names, found from where the configuration lies.
  std::string beside(const std::string& name) const;
};

/// `named` is what --config says. Empty: the base's path with the ending .toml, if that file is there. The
/// policy files of partners are taken in. Errors name file, line and column.
Result<ConfigOnDisk> load_config(const std::string& named, const std::string& base);

/// The key that the configuration names. not_found without configuration.
Result<exchange::SigningKey> load_node_key(const ConfigOnDisk& config);

}  // namespace sanad::app
