// SPDX-License-Identifier: Apache-2.0
/// Appends rows to the table `version`, several in one statement.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "connection.h"
#include "insert_rows.h"
#include "sanad/store/store.h"

namespace sanad::store {

/// A version as it is appended; what it refers to need live only for the call.
struct NewVersion {
  Sequence seq = 0;
  std::int64_t type = 0;
  const Uuid& uuid;
  Timestamp modified;
  const Digest& digest;
  const std::optional<Provenance>& from;
  std::optional<std::int64_t> previous{};
  std::optional<std::string_view> body{};
  std::optional<std::string_view> reason{};  ///< of a withdrawal
};

/// The last few rows are held back until there are rows_together of them. Whoever reads the table calls write() first.
class VersionWriter {
 public:
  explicit VersionWriter(Connection& connection);
  void add(const NewVersion& version);
  void write();

 private:
  struct Row {
    Sequence seq = 0;
    std::int64_t type = 0;
    Uuid uuid;
    Timestamp modified;
    Digest digest;
    std::optional<Provenance> from;
    std::optional<std::int64_t> previous;
    bool withdrawal = false;
    std::string text;  ///< the body; the reason, of a withdrawal
  };
  static void bind(Statement& insert, int row_of_statement, const Row& row);

  Statement insert_one_, insert_many_;
  std::array<Row, rows_together> rows_;  ///< their texts keep their memory
  std::size_t held_ = 0;
};

}  // namespace sanad::store
