// SPDX-License-Identifier: Apache-2.0
/// INSERT statements of several rows: each statement costs SQLite about 1 us, whatever the number of rows.
#pragma once

#include <string>
#include <string_view>

namespace sanad::store {

/// "INSERT OR ROLLBACK INTO <table> VALUES (?,?),(?,?)": `rows` rows of `columns` parameters, numbered on. ROLLBACK:
/// a statement that can undo itself alone would have to keep copies of the pages it touches; ours need not, since a
/// transaction is over when anything in it fails.
std::string insert_rows(std::string_view table, int columns, int rows);

/// Rows of a statement of many; more than this gains little (measured with 1.2 kB a row).
inline constexpr int rows_together = 8;

}  // namespace sanad::store
