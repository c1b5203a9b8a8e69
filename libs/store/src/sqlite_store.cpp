// SPDX-License-Identifier: Apache-2.0
#include "sqlite_store.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "lock_holder.h"
#include "sanad/core/environment_error.h"
#include "schema.h"
#include "sqlite_error.h"
#include "sqlite_snapshot.h"
#include "sqlite_transaction.h"
#include "transaction.h"
#include "verify.h"

namespace sanad::store {
namespace {

namespace files = std::filesystem;

constexpr const char* every_connection =
    "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA foreign_keys = ON;";

// A server reads with a few threads at once; one writes.
constexpr std::size_t idle_readers = 8;
constexpr std::size_t idle_writers = 1;

constexpr std::uintmax_t smallest_database_bytes = 512;  // sqlite.org/fileformat.html, section 1.3.2

/// Whether there is a file; an error if it can be no base.
Result<bool> check_file(const std::string& path, const OpenOptions& options) {
  std::error_code problem;
  const auto status = files::status(path, problem);
  if (status.type() == files::file_type::not_found) {
    if (options.create && !options.read_only) return false;
    return fail(ErrorCode::not_found, "expected a base, found nothing there; `sanad import` makes one", path);
  }
  if (problem) throw EnvironmentError{path + ": " + problem.message()};
  if (status.type() == files::file_type::directory) {
    return fail(ErrorCode::invalid_input, "expected a base, found a directory", path);
  }
  if (status.type() != files::file_type::regular) {
    return fail(ErrorCode::invalid_input, "expected a base, found something that is not a regular file",
                path);
  }
  // SQLite takes a file of one byte for an empty one and would write over it.
  const auto bytes = files::file_size(path, problem);
  if (!problem && bytes > 0 && bytes < smallest_database_bytes) return no_database(path);
  return true;
}

/// SQLite reads a WAL database only if it can lock a file beside it. Where the folder cannot be written, and
/// no writer left a log to recover from, the base is as good as unchanging.
std::unique_ptr<Connection> open_reading(const std::string& path, const OpenOptions& options) {
  auto connection = std::make_unique<Connection>(path, options.read_only ? Access::read : Access::write,
                                                 options.vfs, options.wait_ms);
  try {
    connection->integer("SELECT count(*) FROM sqlite_schema");
    return connection;
  } catch (const SqliteError& error) {
    std::error_code problem;
    const auto log_bytes = files::file_size(path + "-wal", problem);
    const bool no_log = problem || log_bytes == 0;
    if (error.damaged()) return connection;  // inspect() has the better words for it
    if (!no_log || (error.code != SQLITE_CANTOPEN && error.code != SQLITE_READONLY)) throw;
  }
  return std::make_unique<Connection>(path, Access::unchanging, options.vfs, options.wait_ms);
}

/// Makes the tables and the first edition, all or nothing.
void initialise(std::unique_ptr<Connection> connection, const Clock& clock) {
  connection->exec(fmt::format("PRAGMA page_size = {}", page_bytes));
  connection->exec("PRAGMA journal_mode = WAL");
  connection->exec(every_connection);
  SqliteTransaction first{LentConnection{connection.release()}, clock, migrate};
  for (const auto& object : records::own_definitions()) first.put(object, std::nullopt);
  first.commit("create", "");
}

}  // namespace

SqliteStore::SqliteStore(std::string path, OpenOptions options, const Clock& clock,
                         std::unique_ptr<Connection> anchor, bool unchanging)
    : path_{std::move(path)},
      options_{std::move(options)},
      clock_{clock},
      anchor_{std::move(anchor)},
      unchanging_{unchanging},
      readers_{std::make_shared<ConnectionPool>(idle_readers)},
      writers_{std::make_shared<ConnectionPool>(idle_writers)} {}

LentConnection SqliteStore::connect(bool to_write) const {
  const auto& pool = to_write ? writers_ : readers_;
  if (auto idle = pool->take()) return {idle.release(), {pool}};
  const auto access = unchanging_ ? Access::unchanging : options_.read_only ? Access::read : Access::write;
  auto connection = std::make_unique<Connection>(path_, access, options_.vfs, options_.wait_ms);
  connection->exec(every_connection);
  // What a version refers to was written by the lines above it; looking for it again in its tables is a
  // twentieth of an import. `sanad verify` runs foreign_key_check.
  connection->exec(to_write ? "PRAGMA foreign_keys = OFF" : "PRAGMA query_only = ON");
  return {connection.release(), {pool}};
}

std::unique_ptr<Snapshot> SqliteStore::snapshot() const {
  auto newest = SqliteSnapshot::open(connect(false), std::nullopt, clock_);
  return std::move(*newest);
}

Result<std::unique_ptr<Snapshot>> SqliteStore::snapshot(Sequence edition) const {
  return SqliteSnapshot::open(connect(false), edition, clock_);
}

std::unique_ptr<Transaction> SqliteStore::begin() {
  if (options_.read_only || unchanging_) {
    throw EnvironmentError{path_ + ": expected a base that can be written, found one that is read-only"};
  }
  try {
    return std::make_unique<SqliteTransaction>(connect(true), clock_);
  } catch (const SqliteError& error) {
    if (!error.busy()) throw;
    throw EnvironmentError{
        fmt::format("{}: {} is writing to the base, and did not finish within {} s; wait for it, "
                    "then try again",
                    path_, lock_holder(path_), static_cast<double>(options_.wait_ms) / 1000)};
  }
}

std::vector<Finding> SqliteStore::verify() const {
  return verify_base(connect(false), clock_);
}

Result<std::unique_ptr<Store>> open_sqlite(const std::string& path, const OpenOptions& options,
                                           const Clock& clock) {
  const auto there = check_file(path, options);
  if (!there) return tl::unexpected{there.error()};
  const bool may_make = options.create && !options.read_only;
  auto connection = *there ? open_reading(path, options)
                           : std::make_unique<Connection>(path, Access::create, options.vfs, options.wait_ms);
  auto found = inspect(*connection, path);
  if (found && *found == Found::nothing && may_make) {
    initialise(std::move(connection), clock);
    connection = open_reading(path, options);
    found = inspect(*connection, path);
  }
  if (!found) return tl::unexpected{found.error()};
  if (*found == Found::nothing) {
    return fail(ErrorCode::invalid_input, "expected a Sanad base, found an empty file", path);
  }
  if (*found == Found::older) {
    if (options.read_only) {
      return fail(ErrorCode::unsupported,
                  "expected a base of the newest schema, found an older one; open it once for "
                  "writing, which brings it up to date",
                  path);
    }
    ScopedTransaction upgrade{*connection, "BEGIN IMMEDIATE"};
    migrate(*connection);
    upgrade.commit();
  }
  const bool unchanging =
      sqlite3_uri_boolean(sqlite3_db_filename(connection->handle(), "main"), "immutable", 0) != 0;
  return std::make_unique<SqliteStore>(path, options, clock, std::move(connection), unchanging);
}

}  // namespace sanad::store
