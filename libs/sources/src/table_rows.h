// SPDX-License-Identifier: Apache-2.0
/// The rows of a table as its mapping sees them: cells by the mapping's own columns, as clean UTF-8.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "header_row.h"
#include "mapping_rules.h"
#include "report.h"
#include "row_source.h"
#include "text_cell.h"

namespace sanad::sources {

class TableRows {
 public:
  /// All must outlive it.
  TableRows(RowSource& rows, const Mapping::Rules& rules, text::Encoding encoding, Report& report);

  /// Finds the header and its columns; false if the file cannot be read (summary() says why).
  bool start();
  /// The next record: no total row, no broken row. False at the end.
  bool next();

  /// The cell, trimmed; empty if the mapping names no such column, the file lacks it, or it says "not known".
  /// Valid until the next call of next().
  std::string_view text(ColumnRef column) const {
    return column.given() ? std::string_view{values_[column.index]} : std::string_view{};
  }
  /// Name of a column as the mapping writes it, for messages.
  std::string_view name(ColumnRef column) const {
    return column.given() ? std::string_view{rules_.columns[column.index]} : std::string_view{};
  }
  bool holds(const CellTest& test) const;
  Origin origin() const { return rows_.origin(); }
  ReadSummary summary() const { return summary_; }

 private:
  bool stop(std::string failure);
  bool skip_to_header();
  bool locate();
  void read_cells();
  void read_cell(std::string_view cell, std::string& into);
  bool accept_width();

  RowSource& rows_;
  const Mapping::Rules& rules_;
  text::Encoding encoding_;
  Report& report_;
  HeaderRow header_;
  std::vector<std::size_t> where_;   ///< of each column of the rules: its index in the file
  std::vector<std::string> values_;  ///< of the row; used again, so that the strings keep their memory
  TextCells texts_{TextCells::Expect::utf8};
  bool last_was_short_ = false;
  ReadSummary summary_;
};

}  // namespace sanad::sources
