// SPDX-License-Identifier: Apache-2.0
// A text that is taken for an entry of the ledger is exactly what is written for that entry.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/core/check.h"
#include "sanad/exchange/ledger_entry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const auto entry = sanad::exchange::read_ledger_entry(text);
  if (!entry) {
    SANAD_CHECK(!entry.error().message.empty(), "a refusal says what is wrong");
    return 0;
  }
  SANAD_CHECK(to_text(*entry) == text, "one entry has one text");
  return 0;
}
