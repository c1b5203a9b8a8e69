// SPDX-License-Identifier: Apache-2.0
/// One prepared SQL statement. Numbers of parameters start at 1 and those of columns at 0, as in SQLite.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"
#include "sanad/core/uuid.h"

struct sqlite3;
struct sqlite3_stmt;

namespace sanad::store {

class Connection;

/// Must not outlive its connection. Every call throws SqliteError when SQLite does not do it.
class Statement {
 public:
  Statement(Connection& connection, std::string_view sql);

  // Texts and blobs are not copied: they must stay until the statement was run or stepped to its end.
  Statement& bind(int parameter, std::int64_t number);
  Statement& bind(int parameter, const std::optional<std::int64_t>& number);
  Statement& bind_time(int parameter, const std::optional<Timestamp>& time);
  Statement& bind_real(int parameter, double number);
  Statement& bind_text(int parameter, std::string_view utf8);
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind(int parameter, const Uuid& id);
  Statement& bind(int parameter, const Digest& digest);
  Statement& bind_null(int parameter);

  bool step();   ///< true while a row is ready
  void run();    ///< for statements without rows: runs to the end and resets
  void reset();  ///< ends a read early, so that it holds nothing open

  // Of the row that is ready; views are valid until the next step() or reset().
  std::int64_t integer(int column) const;
  std::optional<std::int64_t> maybe_integer(int column) const;
  std::optional<Timestamp> maybe_time(int column) const;
  double real(int column) const;
  bool is_null(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  Uuid uuid(int column) const;      ///< nil unless it is a blob of 16 bytes
  Digest digest(int column) const;  ///< zero unless it is a blob of 32 bytes

 private:
  void check(int code) const;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace sanad::store
