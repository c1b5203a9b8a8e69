// SPDX-License-Identifier: Apache-2.0
/// Pages of a list: an edition does not change, so that a number of rows to skip is a stable cursor.
#pragma once

#include <cstdint>
#include <string>

#include "sanad/api/query_fields.h"
#include "sanad/core/json_writer.h"

namespace sanad::api {

struct PageFields {
  std::string edition;  ///< that of the cursor, else of the field
  std::uint64_t skip = 0, limit = 0;
};
/// From the fields edition, limit and cursor; errors go to `fields`.
PageFields read_page(QueryFields& fields, const http::Request& request);

/// The cursor of the page behind, empty if this one is the last.
std::string next_cursor(const PageFields& page, std::int64_t edition, std::uint64_t total,
                        const http::Request& request);
/// The member "next", if there is one.
void write_next(JsonWriter& json, const PageFields& page, std::int64_t edition, std::uint64_t total,
                const http::Request& request);

}  // namespace sanad::api
