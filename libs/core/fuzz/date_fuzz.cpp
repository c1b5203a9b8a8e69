// SPDX-License-Identifier: Apache-2.0
// Whatever is taken as a date, a range, an instant, a UUID or a digest reads back from what it writes.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sanad/core/check.h"
#include "sanad/core/date.h"
#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"
#include "sanad/core/utf8.h"
#include "sanad/core/uuid.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  if (const auto day = sanad::Day::parse(text)) {
    SANAD_CHECK(day->to_string() == text, "a day has one text");
  } else {
    SANAD_CHECK(sanad::is_valid_utf8(day.error().message), "a refusal can be printed");
  }
  if (const auto range = sanad::DateRange::parse(text)) {
    const auto again = sanad::DateRange::parse(range->to_string());
    SANAD_CHECK(range->first <= range->last && again == range, "a range reads back");
  }
  if (const auto instant = sanad::Timestamp::parse(text)) {
    SANAD_CHECK(sanad::Timestamp::parse(instant->to_string()) == instant, "an instant reads back");
  }
  if (const auto id = sanad::Uuid::parse(text)) {
    SANAD_CHECK(sanad::Uuid::parse(id->to_string()) == id, "an id reads back");
  }
  if (const auto digest = sanad::Digest::from_hex(text)) {
    SANAD_CHECK(sanad::Digest::from_hex(digest->to_hex()) == digest, "a digest reads back");
  }
  return 0;
}
