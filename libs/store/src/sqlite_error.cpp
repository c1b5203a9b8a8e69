// SPDX-License-Identifier: Apache-2.0
#include "sqlite_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace sanad::store {
namespace {

std::string_view plain_words(int code) {
  switch (code) {
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_IOERR:
      return "the disk failed";
    case SQLITE_READONLY:
      return "the base cannot be written: it, or its folder, is read-only";
    case SQLITE_CORRUPT:
      return "the base is damaged; run `sanad verify`, and restore a copy";
    case SQLITE_NOTADB:
      return "the file is not a database";
    case SQLITE_BUSY:
      return "another process is writing to the base";
    case SQLITE_CANTOPEN:
      return "the base, or a file beside it, cannot be opened";
    case SQLITE_NOMEM:
      return "memory is used up";
    default:
      return "the database refused";
  }
}

}  // namespace

bool SqliteError::busy() const {
  return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}
bool SqliteError::damaged() const {
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

void throw_sqlite(sqlite3* database, std::string_view doing) {
  const int extended = sqlite3_extended_errcode(database);
  const int code = extended & 0xFF;
  const char* path = sqlite3_db_filename(database, "main");
  throw SqliteError{fmt::format("{}: {} while {} (SQLite: {}, code {})", path != nullptr ? path : "base",
                                plain_words(code), doing, sqlite3_errmsg(database), extended),
                    code};
}

}  // namespace sanad::store
