// SPDX-License-Identifier: Apache-2.0
/// Rows of the register as JSON.
#pragma once

#include <cstdint>
#include <string_view>

#include "sanad/core/json_writer.h"
#include "sanad/figures/listing.h"

namespace sanad::api {

/// {"total","edition","incidents":[...],"next"}; each row with its accounts if `members`; `next` only if it
/// is not empty.
void write_incidents(JsonWriter& json, const figures::Page& page, std::int64_t edition, bool members,
                     std::string_view next);

}  // namespace sanad::api
