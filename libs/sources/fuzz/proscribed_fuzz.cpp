// SPDX-License-Identifier: Apache-2.0
// Any bytes as a list of format "proscribed", with a key.
#include <cstddef>
#include <cstdint>
#include <string>

#include "discard_sink.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad::sources;
  const Format& reader = *find_format("proscribed").value();
  fuzz::DiscardSink sink{size};
  sanad::StringSource source{std::string(data, data + size), 1000};
  reader.read(source, {"fuzz", reader.default_source(), nullptr, "0123456789abcdef"}, sink);
  return 0;
}
