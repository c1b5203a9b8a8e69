// SPDX-License-Identifier: Apache-2.0
/// One row of GTD as an account.
#pragma once

#include "headed_rows.h"
#include "report.h"
#include "sanad/records/account.h"
#include "text_cell.h"

namespace sanad::sources::gtd {

/// Reads the row that `rows` stands on. All but source and marking of `account` is set.
class RowReader {
 public:
  RowReader(HeadedRows& rows, Report& report, TextCells::Expect encoding)
      : rows_{rows}, report_{report}, texts_{encoding} {}
  /// False if the row was rejected.
  bool read(records::Account& account);

 private:
  bool read_key(records::Account& account);
  bool read_when(records::Account& account);
  void check_resolution(records::Account& account);
  void read_where(records::Account& account);
  void read_what(records::Account& account);
  void read_actors(records::Account& account);
  void read_counts(records::Account& account);
  std::optional<std::int64_t> number(std::size_t column);
  std::int64_t code(std::size_t column) const;
  void name(std::size_t column, std::string& into);

  HeadedRows& rows_;
  Report& report_;
  TextCells texts_;
};

}  // namespace sanad::sources::gtd
