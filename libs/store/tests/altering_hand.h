// SPDX-License-Identifier: Apache-2.0
/// Changes a base with another tool, behind Sanad's back.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <string>

namespace sanad::store::test {

/// SQLite's code: SQLITE_OK, SQLITE_CONSTRAINT where a trigger forbids it ...
inline int run_sql(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
  EXPECT_TRUE(code == SQLITE_OK || code == SQLITE_CONSTRAINT) << sqlite3_errmsg(database);
  sqlite3_close(database);
  return code;
}

inline void alter(const std::string& path, const std::string& sql) {
  EXPECT_EQ(run_sql(path, sql), SQLITE_OK);
}

}  // namespace sanad::store::test
