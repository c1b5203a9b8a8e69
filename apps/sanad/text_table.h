// SPDX-License-Identifier: Apache-2.0
/// Tables for a terminal: aligned columns, nothing that a record could use to disturb the terminal.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::app {

enum class Align { left, right };

class TextTable {
 public:
  struct Column {
    std::string head;
    Align align = Align::left;
  };
  explicit TextTable(std::vector<Column> columns) : columns_{std::move(columns)} {}
  /// As many cells as columns (missing ones are empty).
  void row(std::vector<std::string> cells);
  /// A line of dashes before the next row (for totals).
  void rule();
  /// Cells over `widest` characters are cut with "...".
  void print(std::ostream& out, std::size_t widest = 60) const;
  /// The same rows as CSV; rules are left out.
  std::string csv() const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;  ///< an empty row is a rule
};

/// Control characters, bidi controls and escape sequences become spaces; invalid UTF-8 becomes U+FFFD.
std::string printable(std::string_view text);

/// 43225 -> "43,225", for people only.
std::string with_separators(std::int64_t number);

}  // namespace sanad::app
