// SPDX-License-Identifier: Apache-2.0
/// The times of objects with a natural id (docs/formats/records.md): functions of what they hold, so that two
/// nodes make the same object of the same content.
#pragma once

#include <string_view>

#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"

namespace sanad::records {

/// `created` of everything that has a natural id: sources do not print when a row was first made, and two
/// nodes must agree on it.
inline constexpr std::string_view natural_created = "2000-01-01T00:00:00.000Z";
Timestamp natural_created_time();

/// `modified` of content with this digest that says no time of its own: a millisecond of the day that begins
/// at `start`.
Timestamp natural_modified(const Digest& content, Timestamp start = natural_created_time());

}  // namespace sanad::records
