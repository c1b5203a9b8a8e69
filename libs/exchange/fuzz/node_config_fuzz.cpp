// SPDX-License-Identifier: Apache-2.0
// Any bytes as a configuration and as a policy file; what is taken gives a policy with a canonical form.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sanad/core/json.h"
#include "sanad/exchange/node_config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad::exchange;
  const std::string text(data, data + size);
  PublicKey node_key;
  node_key.bytes[0] = 1;
  auto config = parse_node_config(text, "n.toml");
  if (!config) {
    config.emplace();
    config->partners.emplace_back().policy.name = "krn";
    if (!take_policy(*config, "krn", text, "p.toml")) return 0;
  }
  for (const auto& partner : config->partners) {
    const auto policy = release_policy(*config, partner.policy.name, node_key);
    if (!policy) continue;
    const auto form = canonical(*policy);
    const auto json = sanad::Json::parse(form);
    if (!json || json->canonical() != form) std::abort();
  }
  return 0;
}
