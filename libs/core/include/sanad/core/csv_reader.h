// SPDX-License-Identifier: Apache-2.0
/// Streaming reader of delimited text (RFC 4180 and the dirt around it), in bounded memory.
///
/// Takes LF, CRLF and bare CR as line ends (CR handling can be switched off for files with a bare CR inside
/// unquoted cells), quotes doubled inside quotes, a UTF-8 byte order mark, blank lines (skipped), rows of
/// unequal length (the caller decides). A quote opens a cell only as its first byte; what stands behind a
/// closing quote is kept as it is. Reports where each record lies in the file, to the byte, so that it can be
/// shown again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"

namespace sanad {

struct CsvOptions {
  char delimiter = ',';
  char quote = '"';              ///< '\0' = no quoting
  bool bare_cr_ends_row = true;  ///< false: a CR without LF is part of its cell
};

class CsvReader {
 public:
  /// `source` must outlive the reader.
  CsvReader(ByteSource& source, CsvOptions options);
  ~CsvReader();
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  enum class Step {
    row,     ///< cells(), line(), offset(), length() describe it
    broken,  ///< the row breaks a rule (error()); reading goes on behind it
    end,
  };
  /// Breaks of rules: NUL byte, cell or row or column count over core/limits.h, quote not closed at the end
  /// of the file. A row that is over a limit is skipped without being held.
  Step next();

  /// Unquoted cells (none after Step::broken); valid until the next call of next().
  std::span<const std::string_view> cells() const&;
  std::span<const std::string_view> cells() const&& = delete;
  std::uint64_t line() const;    ///< 1-based physical line on which the record starts
  std::uint64_t offset() const;  ///< of its first byte in the file (the byte order mark counts)
  std::uint64_t length() const;  ///< in bytes, without the line end
  const Error& error() const&;   ///< after Step::broken; `where` is "line N"

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sanad
