// SPDX-License-Identifier: Apache-2.0
/// CSV for analysts' tools: RFC 4180, CRLF, one header row, no thousands separators, and no cell a
/// spreadsheet would run.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace sanad::report {

/// Appends one cell. Cells that start with = + - @ tab or CR get a leading apostrophe unless they are plain
/// numbers; bidi controls are removed; quoted where RFC 4180 asks for it.
void append_csv_cell(std::string& out, std::string_view text);
/// Appends a row with its line end.
void append_csv_row(std::string& out, std::span<const std::string> cells);
void append_csv_row(std::string& out, std::initializer_list<std::string_view> cells);

}  // namespace sanad::report
