// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/natural_time.h"

#include "sanad/core/date.h"

namespace sanad::records {
namespace {

constexpr std::uint64_t milliseconds_of_day = 86'400'000;
constexpr std::int32_t first_of_2000 = 10957;  // days since 1970-01-01

}  // namespace

Timestamp natural_created_time() {
  return Timestamp::of_day(Day::from_number(first_of_2000));
}

Timestamp natural_modified(const Digest& content, Timestamp start) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8U | content.bytes[i];
  return {start.micros + static_cast<std::int64_t>(number % milliseconds_of_day) * 1000};
}

}  // namespace sanad::records
