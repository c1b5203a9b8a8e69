// SPDX-License-Identifier: Apache-2.0
// Whatever a server may answer to a TAXII client.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sanad/core/check.h"
#include "sanad/exchange/taxii_client.h"

using namespace sanad;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  if (const auto page = exchange::read_page(text)) {
    for (const auto& object : page->objects) {
      SANAD_CHECK(text.find(object.body) != std::string_view::npos, "bytes are kept as they came");
    }
  }
  static_cast<void>(exchange::read_discovery(text));
  static_cast<void>(exchange::read_api_root(text));
  static_cast<void>(exchange::read_collections(text));
  static_cast<void>(exchange::read_status(text));
  SANAD_CHECK(exchange::describe_answer(500, text).size() < 400, "messages are bounded");
  static_cast<void>(exchange::resolve_address("https://a.example/taxii2/", text));
  return 0;
}
