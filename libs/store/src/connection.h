// SPDX-License-Identifier: Apache-2.0
/// One open SQLite database, set up as every connection of a base is: WAL, synchronous FULL, foreign keys on.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "statement.h"

struct sqlite3;

namespace sanad::store {

enum class Access {
  create,     ///< read and write; makes the file if it is not there
  write,      ///< read and write
  read,       ///< read; follows what others commit
  unchanging  ///< read; nobody writes meanwhile (a folder that cannot be written, where SQLite cannot place
              ///< its locks)
};

/// For one thread at a time. Every call throws SqliteError when SQLite does not do it.
class Connection {
 public:
  /// `vfs` names a registered sqlite3_vfs; empty = SQLite's own. `wait_ms`: how long to wait for a lock.
  Connection(const std::string& path, Access access, const std::string& vfs, std::uint32_t wait_ms);

  void exec(const std::string& sql);
  /// First column of the first row; 0 if there is none.
  std::int64_t integer(std::string_view sql);
  /// Prepared once and kept for the connection's life; not for a statement that is still being stepped. `sql`
  /// is a literal.
  Statement& cached(std::string_view sql);
  sqlite3* handle() const { return handle_.get(); }
  bool in_transaction() const;
  /// Ends every statement that is still being stepped and gives back most of its memory. False if it cannot.
  bool come_to_rest() noexcept;

 private:
  struct Close {
    void operator()(sqlite3* database) const noexcept;
  };
  std::unique_ptr<sqlite3, Close> handle_;
  std::map<std::string_view, Statement> cached_;
};

}  // namespace sanad::store
