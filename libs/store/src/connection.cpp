// SPDX-License-Identifier: Apache-2.0
#include "connection.h"

#include <sqlite3.h>

#include "sqlite_error.h"

namespace sanad::store {
namespace {

/// SQLite reads a path with '?', '#' or '%' as parts of the URI unless they are escaped.
std::string unchanging_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?')
      uri += "%3f";
    else if (c == '#')
      uri += "%23";
    else if (c == '%')
      uri += "%25";
    else
      uri += c;
  }
  return uri + "?immutable=1";
}

constexpr const char* cache_at_rest = "PRAGMA cache_size = -2048";

int flags_of(Access access) {
  switch (access) {
    case Access::create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Access::write:
      return SQLITE_OPEN_READWRITE;
    case Access::read:
      return SQLITE_OPEN_READONLY;
    case Access::unchanging:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  }
  return SQLITE_OPEN_READONLY;
}

}  // namespace

void Connection::Close::operator()(sqlite3* database) const noexcept {
  sqlite3_close_v2(database);
}

Connection::Connection(const std::string& path, Access access, const std::string& vfs,
                       std::uint32_t wait_ms) {
  sqlite3* raw = nullptr;
  const std::string name = access == Access::unchanging ? unchanging_uri(path) : path;
  const int code = sqlite3_open_v2(name.c_str(), &raw, flags_of(access) | SQLITE_OPEN_NOMUTEX,
                                   vfs.empty() ? nullptr : vfs.c_str());
  handle_.reset(raw);
  if (code != SQLITE_OK) throw SqliteError{path + ": cannot be opened: " + sqlite3_errstr(code), code & 0xFF};
  sqlite3_extended_result_codes(raw, 1);
  sqlite3_busy_timeout(raw, static_cast<int>(wait_ms));
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
}

void Connection::exec(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw_sqlite(handle_.get(), "running '" + sql.substr(0, 40) + "'");
  }
}

std::int64_t Connection::integer(std::string_view sql) {
  Statement statement{*this, sql};
  return statement.step() ? statement.integer(0) : 0;
}

Statement& Connection::cached(std::string_view sql) {
  const auto found = cached_.find(sql);
  if (found != cached_.end()) {
    found->second.reset();
    return found->second;
  }
  return cached_.emplace(sql, Statement{*this, sql}).first->second;
}

bool Connection::come_to_rest() noexcept {
  for (auto& [sql, statement] : cached_) statement.reset();
  return sqlite3_exec(handle_.get(), cache_at_rest, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool Connection::in_transaction() const {
  return sqlite3_get_autocommit(handle_.get()) == 0;
}

}  // namespace sanad::store
