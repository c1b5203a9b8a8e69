// SPDX-License-Identifier: Apache-2.0
/// The rows below a header: what readers of tables share. Broken rows, rows of a wrong width and HXL tag rows are dealt
/// with here, so that a reader sees good rows only.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "header_row.h"
#include "report.h"
#include "row_source.h"

namespace sanad::sources {

class HeadedRows {
 public:
  /// Both must outlive it.
  HeadedRows(RowSource& rows, Report& report) : rows_{rows}, report_{report} { report.name_rows_by(rows); }

  /// Reads the header; false if the file cannot be read (summary() says why).
  bool read_header();
  /// Finds the columns of `specs`; false if essential ones are missing.
  bool use(std::span<const ColumnSpec> specs);
  bool start(std::span<const ColumnSpec> specs) { return read_header() && use(specs); }
  /// The next row of the right width; false at the end of the rows or of what can be read.
  bool next();

  const HeaderRow& header() const& { return header_; }
  const HeaderRow& header() const&& = delete;
  /// Of column `spec` (its index among the specs given to start()), or empty. Valid until the next call of next().
  std::string_view cell(std::size_t spec) const {
    const std::size_t column = columns_[spec];
    return column < cells_.size() ? cells_[column] : std::string_view{};
  }
  bool has(std::size_t spec) const { return columns_[spec] != no_column; }
  std::span<const std::string_view> cells() const { return cells_; }
  Origin origin() const { return rows_.origin(); }
  ReadSummary summary() const { return summary_; }

 private:
  bool stop(std::string failure);
  bool accept_width();
  void finish();

  RowSource& rows_;
  Report& report_;
  HeaderRow header_;
  std::vector<std::size_t> columns_;
  std::span<const std::string_view> cells_;
  std::uint64_t searched_for_tags_ = 0;
  bool last_was_short_ = false;
  ReadSummary summary_;
};

}  // namespace sanad::sources
