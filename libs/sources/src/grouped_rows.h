// SPDX-License-Identifier: Apache-2.0
/// Lists that spread an entry over several rows: collected under its key, passed on when the file ends.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "held_bytes.h"
#include "report.h"
#include "sanad/core/csv_reader.h"
#include "sanad/core/result.h"
#include "sanad/sources/reader.h"

namespace sanad::sources {

/// One row of the file: the cells of the columns that are read, as tidy_text().
struct GroupRow {
  std::vector<std::string> cells;
  Origin origin;
};
struct Group {
  std::string key;
  std::vector<GroupRow> rows;
};

class GroupedRows {
 public:
  /// False when there is more than may be held together.
  bool add(std::string_view key, GroupRow row);
  const std::vector<Group>& groups() const& { return groups_; }
  const std::vector<Group>& groups() const&& = delete;

 private:
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<Group> groups_;
  HeldBytes held_;
};

/// What such a table looks like.
struct GroupedTable {
  /// Of each column that is read: its heading, and another one that it has had or may have (or none).
  std::span<const std::array<std::string_view, 2>> headings;
  /// Columns without whose first heading a row is no header; the first of them holds the entry's key.
  std::span<const std::size_t> essential;
  std::uint64_t lines_above = 0;  ///< that may stand above the header
};

/// Every row that has a key; broken ones and those without are reported. Where `options` know no quotes, a
/// cell that stands in them whole loses them. Fails without a header, and for more than may be held
/// together.
Result<GroupedRows> read_grouped_rows(ByteSource& bytes, const CsvOptions& options, const GroupedTable& table,
                                      Report& report);

}  // namespace sanad::sources
