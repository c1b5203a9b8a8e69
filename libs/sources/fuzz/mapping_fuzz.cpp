// SPDX-License-Identifier: Apache-2.0
// Any bytes as a mapping; one that is taken reads a small table.
#include <cstddef>
#include <cstdint>
#include <string>

#include "discard_sink.h"
#include "sanad/sources/table_mapping.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad::sources;
  const std::string text(data, data + size);
  const auto mapping = parse_mapping(text, "m.toml");
  if (mapping)
    fuzz::read("table", "id,date,a,b,c\n1,2020-01-02,x,14-15,34.5\n2,\"Friday, June 18, 2004\",,,\n",
               &*mapping);
  return 0;
}
