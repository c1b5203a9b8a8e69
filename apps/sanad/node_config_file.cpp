// SPDX-License-Identifier: Apache-2.0
#include "node_config_file.h"

#include <filesystem>

#include "file_source.h"

namespace sanad::app {
namespace fs = std::filesystem;

std::string ConfigOnDisk::beside(const std::string& name) const {
  const fs::path path{name};
  return name.empty() || path.is_absolute() ? name : (fs::path{file}.parent_path() / path).string();
}

Result<ConfigOnDisk> load_config(const std::string& named, const std::string& base) {
  ConfigOnDisk loaded;
  loaded.file = named;
  if (named.empty()) {
    const auto usual = fs::path{base}.replace_extension(".toml");
    if (!fs::exists(usual)) return loaded;
    loaded.file = usual.string();
  }
  const auto text = read_text_file(loaded.file);
  if (!text) return tl::unexpected{text.error()};
  auto config = exchange::parse_node_config(*text, loaded.file);
  if (!config) return tl::unexpected{config.error()};
  loaded.config = std::move(*config);
  const auto partners = loaded.config.partners;  // take_policy() changes those of the configuration
  for (const auto& partner : partners) {
    if (partner.policy_file.empty()) continue;
    const auto file = loaded.beside(partner.policy_file);
    const auto policy = read_text_file(file);
    if (!policy) return tl::unexpected{policy.error()};
    const auto taken = exchange::take_policy(loaded.config, partner.policy.name, *policy, file);
    if (!taken) return tl::unexpected{taken.error()};
  }
  return loaded;
}

Result<exchange::SigningKey> load_node_key(const ConfigOnDisk& config) {
  if (config.config.node.key_file.empty()) {
    return fail(ErrorCode::not_found,
                "expected a configuration that names the node's key; `sanad partner init` makes both");
  }
  const auto file = config.beside(config.config.node.key_file);
  const auto text = read_text_file(file);
  if (!text) return tl::unexpected{text.error()};
  auto key = exchange::SigningKey::from_text(*text);
  if (!key) return fail(key.error().code, key.error().message, file);
  return key;
}

}  // namespace sanad::app
