// SPDX-License-Identifier: Apache-2.0
#include "schema.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>

#include "sqlite_error.h"

namespace sanad::embedded {
extern const std::string_view store_0001_tables;
extern const std::string_view store_0002_views;
extern const std::string_view store_0003_statements;
extern const std::string_view store_0004_account_view;
extern const std::string_view store_0005_exchange;
extern const std::string_view store_0006_listing_view;
}  // namespace sanad::embedded

namespace sanad::store {
namespace {

constexpr int newest_version = 6;

constexpr std::array<std::string_view, 14> views = {
    "record",  "account",   "incident", "membership", "source",    "decision",     "published_figure",
    "edition", "kept_file", "import",   "cover",      "statement", "ledger_entry", "listing",
};

}  // namespace

std::span<const Migration> migrations() {
  static const std::array<Migration, newest_version> list = {{
      {1, embedded::store_0001_tables},
      {2, embedded::store_0002_views},
      {3, embedded::store_0003_statements},
      {4, embedded::store_0004_account_view},
      {5, embedded::store_0005_exchange},
      {6, embedded::store_0006_listing_view},
  }};
  return list;
}

int newest_schema() {
  return newest_version;
}
std::span<const std::string_view> promised_views() {
  return views;
}

tl::unexpected<Error> no_database(const std::string& path) {
  return fail(ErrorCode::invalid_input, "expected a Sanad base, found a file that is not a database", path);
}

Result<Found> inspect(Connection& connection, const std::string& path) {
  std::int64_t id = 0;
  std::int64_t version = 0;
  std::int64_t things = 0;
  try {
    id = connection.integer("PRAGMA application_id");
    version = connection.integer("PRAGMA user_version");
    things = connection.integer("SELECT count(*) FROM sqlite_schema");
  } catch (const SqliteError& error) {
    if (error.code != SQLITE_NOTADB) throw;
    return no_database(path);
  }
  if (id == 0 && version == 0 && things == 0) return Found::nothing;
  if (id != application_id) {
    return fail(ErrorCode::invalid_input, "expected a Sanad base, found another SQLite database", path);
  }
  if (version > newest_version) {
    return fail(ErrorCode::unsupported,
                fmt::format("expected a base of schema {} or older, found schema {}: a newer Sanad made it",
                            newest_version, version),
                path);
  }
  return version < newest_version ? Found::older : Found::current;
}

std::int64_t newest_edition(Connection& connection) {
  auto& row = connection.cached("SELECT max(seq) FROM commit_point");
  row.step();
  const auto newest = row.integer(0);
  row.reset();
  return newest;
}

void migrate(Connection& connection) {
  const auto from = connection.integer("PRAGMA user_version");
  for (const auto& step : migrations()) {
    if (step.version > from) connection.exec(std::string{step.sql});
  }
  connection.exec(fmt::format("PRAGMA user_version = {}", newest_version));
  connection.exec(fmt::format("PRAGMA application_id = {}", application_id));
}

}  // namespace sanad::store
