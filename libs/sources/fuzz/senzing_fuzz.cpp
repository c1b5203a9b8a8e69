// SPDX-License-Identifier: Apache-2.0
// Any bytes as a list of format "senzing".
#include <cstddef>
#include <cstdint>
#include <string>

#include "discard_sink.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sanad::sources::fuzz::read("senzing", std::string(data, data + size), nullptr);
  return 0;
}
