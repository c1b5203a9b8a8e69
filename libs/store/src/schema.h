// SPDX-License-Identifier: Apache-2.0
/// What a base is to SQLite: its application id, its schema version, and the migrations that lead to the
/// newest.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "connection.h"
#include "sanad/core/result.h"

namespace sanad::store {

/// "SNAD": stands at byte 68 of the file, so that `file` and others can tell a base from any SQLite database.
inline constexpr std::int64_t application_id = 0x534E4144;

/// Page size of new bases: five to six records of the usual 1.2 kB a page.
inline constexpr int page_bytes = 8192;

struct Migration {
  int version;  ///< user_version once it was applied
  std::string_view sql;
};
/// In order; the last one's version is what this program reads and writes.
std::span<const Migration> migrations();
int newest_schema();

/// Views that docs/formats/base.md promises to readers.
std::span<const std::string_view> promised_views();

tl::unexpected<Error> no_database(const std::string& path);

enum class Found {
  nothing,  ///< an empty database: a base whose making has not begun, or was cut short
  older,    ///< a base of an older schema
  current,
};
/// What `connection` holds. invalid_input if it is not a base, unsupported if a newer program made it. Throws
/// SqliteError if its first pages are damaged.
Result<Found> inspect(Connection& connection, const std::string& path);

/// The newest edition; 0 in an empty base.
std::int64_t newest_edition(Connection& connection);

/// Inside the caller's transaction: brings the schema from what it is to the newest.
void migrate(Connection& connection);

}  // namespace sanad::store
