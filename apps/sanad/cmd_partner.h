// SPDX-License-Identifier: Apache-2.0
/// sanad partner: who we exchange with, what one of them would get, and how a node begins.
#pragma once

#include <cstddef>
#include <string>

#include "shell.h"

namespace sanad::app {

struct PartnerListArgs {
  std::string config;  ///< see load_config()
};
Exit run(const PartnerListArgs& args, const Shell& shell);

struct PartnerDryRunArgs {
  std::string partner, config;
  std::size_t examples = 3;  ///< of each rule, how many objects are explained
};
/// Offers nothing and writes nothing.
Exit run(const PartnerDryRunArgs& args, const Shell& shell);

struct PartnerInitArgs {
  std::string name, config;
};
/// Makes a key and a configuration beside the base. Neither is ever written over.
Exit run(const PartnerInitArgs& args, const Shell& shell);

}  // namespace sanad::app
