// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table, read by each shipped mapping: no crash, and every account keeps its own rules.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "discard_sink.h"
#include "sanad/sources/table_mapping.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad::sources;
  static const std::vector<Mapping> mappings = [] {
    std::vector<Mapping> all;
    for (const auto& shipped : built_in_mappings()) all.push_back(built_in_mapping(shipped.name).value());
    all.push_back(
        parse_mapping(
            "[source]\nname = \"list\"\n[id]\ncolumns = [\"id\"]\n[file]\nrequired = []\n[listing]\nname = "
            "\"target\"\nalias = [\"place\"]\nbirth = [\"date\"]\nsplit = \";\"\n",
            "list.toml")
            .value());
    return all;
  }();
  const std::string text(data, data + size);
  for (const auto& mapping : mappings) fuzz::read("table", text, &mapping);
  return 0;
}
