// SPDX-License-Identifier: Apache-2.0
/// Trouble with SQLite, with its result code so that verify() can tell a damaged base from a broken disk.
#pragma once

#include <string_view>

#include "sanad/core/environment_error.h"

struct sqlite3;

namespace sanad::store {

struct SqliteError : EnvironmentError {
  SqliteError(const std::string& message, int code_found) : EnvironmentError{message}, code{code_found} {}
  int code;  ///< primary result code (SQLITE_FULL, SQLITE_IOERR, ...)

  bool busy() const;
  bool damaged() const;  ///< the file is not, or no longer, a whole database
};

/// Throws what `database` reports of its last call. `doing` ends "while ...": "storing a version".
[[noreturn]] void throw_sqlite(sqlite3* database, std::string_view doing);

}  // namespace sanad::store
