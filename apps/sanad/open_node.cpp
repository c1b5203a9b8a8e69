// SPDX-License-Identifier: Apache-2.0
#include "open_node.h"

#include <utility>

namespace sanad::app {

Result<OpenNode> open_node(const std::string& config, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return tl::unexpected{base.error()};
  auto disk = load_config(config, shell.global.base);
  if (!disk) return tl::unexpected{disk.error()};
  auto key = load_node_key(*disk);
  if (!key) return tl::unexpected{key.error()};
  return OpenNode{std::move(*base), std::move(*disk), std::move(*key)};
}

}  // namespace sanad::app
