// SPDX-License-Identifier: Apache-2.0
/// The header of a table: which column has which name. Columns are found by name, in any order.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"

namespace sanad::sources {

/// Index of a column that the table does not have.
inline constexpr std::size_t no_column = static_cast<std::size_t>(-1);

/// A column that a format knows.
struct ColumnSpec {
  std::string_view name;
  bool essential = false;  ///< without it nothing can be read
  bool expected = false;   ///< not essential, but its absence is worth a note
};

class HeaderRow {
 public:
  HeaderRow() = default;
  explicit HeaderRow(std::span<const std::string_view> cells);

  std::size_t size() const { return names_.size(); }
  const std::vector<std::string>& names() const& { return names_; }  ///< trimmed, in the order of the file
  const std::vector<std::string>& names() const&& = delete;
  /// First column of this name (ASCII case and outer blanks do not matter), or no_column.
  std::size_t find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != no_column; }

  /// One index for each of `specs`, no_column for those the table lacks. invalid_input names every essential column
  /// that is missing, with the most similar name that is there, or a known column that stands there twice.
  Result<std::vector<std::size_t>> locate(std::span<const ColumnSpec> specs) const;

 private:
  std::string nearest(std::string_view name) const;
  std::vector<std::string> names_;
};

/// "a, b, c": the names of a header for a message, at most a dozen.
std::string list_columns(const HeaderRow& header);

}  // namespace sanad::sources
