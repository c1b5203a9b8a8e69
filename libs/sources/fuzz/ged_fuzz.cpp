// SPDX-License-Identifier: Apache-2.0
// Any bytes as UCDP GED and as a file of unknown format: no crash, and what is passed on keeps its rules.
#include <cstddef>
#include <cstdint>
#include <string>

#include "discard_sink.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad::sources;
  const std::string bytes(data, data + size);
  if (const auto found = detect(bytes)) SANAD_CHECK(found->format != nullptr, "what is detected has a format");
  fuzz::read("ged", bytes, nullptr);
  return 0;
}
