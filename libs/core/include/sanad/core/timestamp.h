// SPDX-License-Identifier: Apache-2.0
/// Instants, as STIX 2.1 section 3.2 and RFC 3339 write them. UTC only; compared as instants, never as
/// strings.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/date.h"
#include "sanad/core/result.h"

namespace sanad {

/// Microseconds since 1970-01-01T00:00:00Z. Leap seconds (":60") fold into the next second.
struct Timestamp {
  std::int64_t micros = 0;

  /// "YYYY-MM-DDThh:mm:ss[.fraction]Z"; more than six fractional digits are cut. Only "Z" is a zone in STIX.
  /// Years 0001 to 9999; ":60" only as 23:59:60.
  static Result<Timestamp> parse(std::string_view text);
  static Timestamp of_day(Day day);
  Day day() const;
  std::string to_string() const;  ///< always milliseconds ("...000Z"), or microseconds when they are not zero
  friend constexpr auto operator<=>(Timestamp, Timestamp) = default;
};

}  // namespace sanad
