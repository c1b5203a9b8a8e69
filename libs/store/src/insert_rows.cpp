// SPDX-License-Identifier: Apache-2.0
#include "insert_rows.h"

namespace sanad::store {

std::string insert_rows(std::string_view table, int columns, int rows) {
  std::string sql{"INSERT OR ROLLBACK INTO "};
  sql.append(table).append(" VALUES ");
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) sql += column > 0 ? ",?" : row > 0 ? ",(?" : "(?";
    sql += ')';
  }
  return sql;
}

}  // namespace sanad::store
