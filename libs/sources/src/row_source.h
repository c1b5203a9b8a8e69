// SPDX-License-Identifier: Apache-2.0
/// Rows of cells, wherever they come from: a delimited text (here) or a spreadsheet (xlsx.h). Readers of tables see
/// only this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "sanad/core/byte_source.h"
#include "sanad/core/csv_reader.h"
#include "sanad/core/result.h"
#include "sanad/sources/reader.h"

namespace sanad::sources {

class RowSource {
 public:
  enum class Step {
    row,     ///< cells() and origin() describe it
    broken,  ///< the row breaks a rule (error()); reading goes on behind it
    end,     ///< no more rows
    failed,  ///< the file cannot be read further (error()): nothing of it may be stored
  };
  RowSource() = default;
  RowSource(const RowSource&) = delete;
  RowSource& operator=(const RowSource&) = delete;
  virtual ~RowSource() = default;
  virtual Step next() = 0;
  /// Valid until the next call of next(). Bytes as they stand in the file: not checked to be UTF-8.
  virtual std::span<const std::string_view> cells() const = 0;
  virtual Origin origin() const = 0;         ///< of the row, also after Step::broken
  virtual const Error& error() const = 0;    ///< after Step::broken and Step::failed
  /// Where the row stands, if not on a line: "$.data[3]".
  virtual std::string path() const { return {}; }
  /// No line end stands behind the last row: if it is too short as well, the file was cut off. After Step::end only.
  virtual bool ends_without_line_end() const { return false; }
  /// Spreadsheets leave out empty cells at the end of a row: a short row is no fault there.
  virtual bool leaves_out_empty_cells() const { return false; }
};

/// Lets one look at the first bytes of a source before they are read.
class PeekSource final : public ByteSource {
 public:
  /// Reads up to `bytes` at once; `source` must outlive it.
  PeekSource(ByteSource& source, std::size_t bytes);
  std::string_view front() const& { return front_; }
  std::string_view front() const&& = delete;
  std::size_t read(std::span<char> into) override;
  std::uint64_t total() const { return total_; }  ///< bytes given by read() so far
  char last_byte() const { return last_byte_; }   ///< of them; a line end if there is none

 private:
  ByteSource& source_;
  std::string front_;
  std::uint64_t total_ = 0;
  char last_byte_ = '\n';
};

/// The bytes of a ZIP archive (and so of an XLSX file) start like this.
bool starts_like_zip(std::string_view bytes);

/// ',' or ';' or '\t' or '|': the one that the first line of the sample holds most often outside quotes.
char guess_delimiter(std::string_view sample);

/// Delimited text. `source` must outlive it. A broken row that runs to the very end of the file (a quote that is never
/// closed) fails the file: how many records it swallowed cannot be known.
class CsvRows final : public RowSource {
 public:
  CsvRows(PeekSource& source, CsvOptions options) : source_{source}, reader_{source, options} {}
  Step next() override;
  std::span<const std::string_view> cells() const override { return reader_.cells(); }
  Origin origin() const override { return {reader_.line(), reader_.offset(), reader_.length()}; }
  const Error& error() const override { return error_; }
  bool ends_without_line_end() const override;

 private:
  PeekSource& source_;
  CsvReader reader_;
  Error error_{ErrorCode::invalid_input, {}};
};

}  // namespace sanad::sources
