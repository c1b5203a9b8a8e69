// SPDX-License-Identifier: Apache-2.0
// Definitions are files of users: any bytes give a definition or a clear error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "sanad/figures/definition.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const auto definition = sanad::figures::parse_definition(bytes, "fuzz.toml");
  if (!definition && definition.error().message.empty()) std::abort();
  if (definition && (definition->name.empty() || definition->text.empty())) std::abort();
  return 0;
}
