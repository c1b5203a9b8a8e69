// SPDX-License-Identifier: Apache-2.0
// What Json::parse takes has one canonical text, which reads back to itself.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/core/check.h"
#include "sanad/core/json.h"
#include "sanad/core/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const auto value = sanad::Json::parse(text);
  if (!value) {
    SANAD_CHECK(!value.error().where.empty() && !value.error().message.empty(),
                "a refusal says what and where");
    SANAD_CHECK(sanad::is_valid_utf8(describe(value.error())), "a refusal can be printed");
    return 0;
  }
  SANAD_CHECK(sanad::is_valid_utf8(text), "JSON is UTF-8");
  const std::string canonical = value->canonical();
  const auto again = sanad::Json::parse(canonical);
  SANAD_CHECK(again.has_value() && again->canonical() == canonical,
              "canonical text is its own canonical text");
  return 0;
}
