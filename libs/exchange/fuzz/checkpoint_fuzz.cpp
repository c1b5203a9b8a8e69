// SPDX-License-Identifier: Apache-2.0
// A text that is taken for a checkpoint is exactly what is written for it, and none but the signed one holds.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/core/check.h"
#include "sanad/exchange/checkpoint.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const auto checkpoint = sanad::exchange::read_checkpoint(text);
  if (!checkpoint) {
    SANAD_CHECK(!checkpoint.error().message.empty(), "a refusal says what is wrong");
    return 0;
  }
  SANAD_CHECK(to_text(*checkpoint) == text, "one checkpoint has one text");
  const auto alarm = compare(checkpoint->key, {}, *checkpoint);
  SANAD_CHECK(alarm.has_value() != holds(*checkpoint), "what does not hold is an alarm");
  return 0;
}
