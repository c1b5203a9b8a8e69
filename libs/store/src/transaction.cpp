// SPDX-License-Identifier: Apache-2.0
#include "transaction.h"

#include <sqlite3.h>

namespace sanad::store {

ScopedTransaction::ScopedTransaction(Connection& connection, const char* begin) : connection_{connection} {
  connection_.exec(begin);
}

ScopedTransaction::~ScopedTransaction() {
  // SQLite undoes the transaction by itself after some errors; if the rollback fails too, the next reader
  // drops whatever has no commit record.
  if (connection_.in_transaction()) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void ScopedTransaction::commit() {
  connection_.exec("COMMIT");
}

}  // namespace sanad::store
