// SPDX-License-Identifier: Apache-2.0
// No text but the one that was sealed opens; and it opens to its own place.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/core/check.h"
#include "sanad/exchange/taxii_cursor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad::exchange;
  static const CursorKey key{SigningKey::from_seed({7})};
  static const CursorScope scope{"krn", "incidents", "objects", sanad::sha256("f"), sanad::sha256("p")};
  static const std::string sealed = key.seal(scope, 42);
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto place = key.open(scope, text);
  SANAD_CHECK(!place || text == key.seal(scope, *place), "what opens is what was sealed");
  std::string bent = sealed;
  for (std::size_t i = 0; i + 1 < size && i < 16; i += 2) {
    auto& letter = bent[data[i] % bent.size()];
    letter = static_cast<char>(data[i + 1]);
  }
  const bool changed = bent != sealed;
  SANAD_CHECK(key.open(scope, bent).has_value() == !changed, "a bent cursor does not open");
  return 0;
}
