// SPDX-License-Identifier: Apache-2.0
/// The [[partner]] tables of the configuration, and policy files.
#pragma once

#include "config_reader.h"
#include "sanad/exchange/node_config.h"

namespace sanad::exchange {

PartnerConfig read_partner(ConfigReader& reader, const toml::table& table);

/// A policy at the top of a document of its own.
PartnerPolicy read_policy(ConfigReader& reader, const toml::table& document);

}  // namespace sanad::exchange
