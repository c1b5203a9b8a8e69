// SPDX-License-Identifier: Apache-2.0
/// A slow reader of delimited text, one byte at a time over the whole text: what CsvReader is compared with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/csv_reader.h"

namespace sanad {

struct CsvRow {
  bool broken = false;
  std::vector<std::string> cells{};  ///< empty when broken
  std::uint64_t line = 0;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

/// Every row that CsvReader gives.
inline std::vector<CsvRow> read_rows(std::string text, CsvOptions options, std::size_t at_most = 4096) {
  StringSource source{std::move(text), at_most};
  CsvReader reader{source, options};
  std::vector<CsvRow> rows;
  for (auto step = reader.next(); step != CsvReader::Step::end; step = reader.next()) {
    CsvRow row{step == CsvReader::Step::broken, {}, reader.line(), reader.offset(), reader.length()};
    for (const std::string_view cell : reader.cells()) row.cells.emplace_back(cell);
    rows.push_back(std::move(row));
  }
  return rows;
}

class CsvReference {
 public:
  CsvReference(std::string_view text, CsvOptions options) : text_{text}, options_{options} {}

  std::vector<CsvRow> rows() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    std::vector<CsvRow> found;
    while (at_ < text_.size()) {
      CsvRow row{false, {}, line_, at_, 0};
      if (end_of_line() > 0) {
        take_line_end();
        continue;
      }
      read_row(row);
      row.length = at_ - row.offset;
      take_line_end();
      if (row.broken) row.cells.clear();
      found.push_back(std::move(row));
    }
    return found;
  }

 private:
  /// Bytes of the line end that stands here; 0 when none does.
  std::size_t end_of_line() const {
    const std::string_view rest = std::string_view{text_}.substr(at_);
    if (rest.starts_with("\r\n")) return 2;
    if (rest.starts_with("\n")) return 1;
    return rest.starts_with("\r") && options_.bare_cr_ends_row ? 1 : 0;
  }

  void take_line_end() {
    const std::size_t bytes = end_of_line();
    at_ += bytes;
    line_ += bytes > 0;
  }

  void read_row(CsvRow& row) {
    while (true) {
      row.cells.push_back(read_cell(row));
      if (at_ == text_.size() || end_of_line() > 0) return;
      ++at_;  // the delimiter
    }
  }

  std::string read_cell(CsvRow& row) {
    std::string cell;
    if (at_ < text_.size() && text_[at_] == options_.quote && options_.quote != '\0') {
      ++at_;
      read_quoted(row, cell);
    }
    while (at_ < text_.size() && text_[at_] != options_.delimiter && end_of_line() == 0) {
      if (text_[at_] == '\0') row.broken = true;
      cell += text_[at_++];
    }
    return cell;
  }

  void read_quoted(CsvRow& row, std::string& cell) {
    while (at_ < text_.size()) {
      if (text_[at_] == options_.quote) {
        ++at_;
        if (at_ == text_.size() || text_[at_] != options_.quote) return;
        cell += text_[at_++];
      } else if (const std::size_t bytes = end_of_line(); bytes > 0) {
        cell.append(text_, at_, bytes);
        take_line_end();
      } else {
        if (text_[at_] == '\0') row.broken = true;
        cell += text_[at_++];
      }
    }
    row.broken = true;  // never closed
  }

  std::string text_;
  CsvOptions options_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace sanad
