// SPDX-License-Identifier: Apache-2.0
/// What the rules of a mapping find in the row that a table stands on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cell.h"
#include "natural_keys.h"
#include "report.h"
#include "table_rows.h"

namespace sanad::sources {

/// Calls `take` with each piece between the separators that is not empty, trimmed; with `most` of them at
/// most. All of the cell is one piece without a separator.
template <class Take>
void each_piece(std::string_view cell, std::string_view separator, std::size_t most, Take take) {
  for (std::size_t pieces = 0; !cell.empty() && pieces < most; ++pieces) {
    const auto at = separator.empty() ? std::string_view::npos : cell.find(separator);
    if (const auto piece = trimmed(cell.substr(0, at)); !piece.empty()) take(piece);
    if (at == std::string_view::npos) return;
    cell.remove_prefix(at + separator.size());
  }
}

std::string text_of(const TableRows& rows, const TextRule& rule);

/// The place among `rule.names`; what no rule takes is noted and unknown.
std::optional<std::size_t> code_of(const TableRows& rows, const CodedRule& rule, Report& report);

/// The row's own key, or one made of its cells. A row without one, or with that of an earlier row, is
/// rejected.
std::optional<std::string> key_of(const TableRows& rows, const IdRule& rule, NaturalKeys& keys,
                                  Report& report);

}  // namespace sanad::sources
