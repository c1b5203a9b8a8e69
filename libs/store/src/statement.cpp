// SPDX-License-Identifier: Apache-2.0
#include "statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "connection.h"
#include "sqlite_error.h"

namespace sanad::store {
namespace {

std::string_view view_of(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <class Value, std::size_t size>
Value fixed(std::string_view blob) {
  std::array<std::uint8_t, size> bytes{};
  if (blob.size() == size) std::copy(blob.begin(), blob.end(), bytes.begin());
  return Value{bytes};
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
  sqlite3_finalize(statement);
}

Statement::Statement(Connection& connection, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  handle_.reset(raw);
  if (code != SQLITE_OK) throw_sqlite(connection.handle(), "preparing a statement");
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) throw_sqlite(sqlite3_db_handle(handle_.get()), "binding a value");
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  check(sqlite3_bind_int64(handle_.get(), parameter, number));
  return *this;
}

Statement& Statement::bind(int parameter, const std::optional<std::int64_t>& number) {
  return number ? bind(parameter, *number) : bind_null(parameter);
}

Statement& Statement::bind_real(int parameter, double number) {
  check(sqlite3_bind_double(handle_.get(), parameter, number));
  return *this;
}

Statement& Statement::bind_text(int parameter, std::string_view utf8) {
  // A null pointer would bind NULL, not the empty text.
  const char* data = utf8.data() != nullptr ? utf8.data() : "";
  check(sqlite3_bind_text64(handle_.get(), parameter, data, utf8.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind_time(int parameter, const std::optional<Timestamp>& time) {
  return time ? bind(parameter, time->micros) : bind_null(parameter);
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  const char* data = bytes.data() != nullptr ? bytes.data() : "";
  check(sqlite3_bind_blob64(handle_.get(), parameter, data, bytes.size(), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind(int parameter, const Uuid& id) {
  return bind_blob(parameter, view_of(id.bytes()));
}
Statement& Statement::bind(int parameter, const Digest& digest) {
  return bind_blob(parameter, view_of(digest.bytes));
}

Statement& Statement::bind_null(int parameter) {
  check(sqlite3_bind_null(handle_.get(), parameter));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    auto* const database = sqlite3_db_handle(handle_.get());
    const bool writes = sqlite3_stmt_readonly(handle_.get()) == 0;
    try {
      throw_sqlite(database, writes ? "writing" : "reading");
    } catch (...) {
      sqlite3_reset(handle_.get());
      throw;
    }
  }
  sqlite3_reset(handle_.get());
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::reset() {
  sqlite3_reset(handle_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

std::optional<std::int64_t> Statement::maybe_integer(int column) const {
  return is_null(column) ? std::nullopt : std::optional{integer(column)};
}

std::optional<Timestamp> Statement::maybe_time(int column) const {
  return is_null(column) ? std::nullopt : std::optional{Timestamp{integer(column)}};
}

double Statement::real(int column) const {
  return sqlite3_column_double(handle_.get(), column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

std::string_view Statement::text(int column) const {
  const auto* data = sqlite3_column_text(handle_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
  return data == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(data), size};
}

std::string_view Statement::blob(int column) const {
  const auto* data = sqlite3_column_blob(handle_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
  return data == nullptr ? std::string_view{} : std::string_view{static_cast<const char*>(data), size};
}

Uuid Statement::uuid(int column) const {
  return fixed<Uuid, 16>(blob(column));
}
Digest Statement::digest(int column) const {
  return fixed<Digest, 32>(blob(column));
}

}  // namespace sanad::store
