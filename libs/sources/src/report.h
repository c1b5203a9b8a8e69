// SPDX-License-Identifier: Apache-2.0
/// How readers word their diagnostics: the place "file:row:column", the rule, what was found.
#pragma once

#include <string>
#include <string_view>

#include "sanad/sources/reader.h"

namespace sanad::sources {

class RowSource;

class Report {
 public:
  /// Both must outlive it.
  Report(std::string_view file, Sink& sink) : file_{file}, sink_{sink} {}

  /// Rows that have a path of their own are named by it: "file:$.data[3].fatalities". `rows` must outlive the report.
  void name_rows_by(const RowSource& rows) { rows_ = &rows; }

  /// Kept as given. `column` may be empty: then the whole row is meant.
  void note(const Origin& origin, std::string_view column, std::string_view code, std::string message);
  /// The row is not stored.
  void reject(const Origin& origin, std::string_view column, std::string_view code, std::string message);
  /// The place is a JSON path: "$.objects[3].id".
  void reject_json(std::string_view path, std::string_view code, std::string message);
  void note_json(std::string_view path, std::string_view code, std::string message);

 private:
  std::string where(const Origin& origin, std::string_view column) const;
  std::string_view file_;
  Sink& sink_;
  const RowSource* rows_ = nullptr;
};

/// "'three'": text from a file as it may stand in a message: valid UTF-8, no control characters, at most 60 bytes.
std::string quoted(std::string_view text);

/// "expected WHAT, found 'TEXT'".
std::string expected_found(std::string_view what, std::string_view text);

}  // namespace sanad::sources
