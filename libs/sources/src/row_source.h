// SPDX-License-Identifier: Apache-2.0
/// Rows of cells, wherever they come from: a delimited text (here) or a spreadsheet (xlsx.h). Readers of tables see
/// only this.
#pragma once

#include <cstddef>
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
  /// The last row was cut off by the end of the file (no line end behind it). Meaningful after Step::end only.
  virtual bool ends_inside_a_row() const = 0;
};

/// Lets one look at the first bytes of a source before they are read.
class PeekSource final : public ByteSource {
 public:
  /// Reads up to `bytes` at once; `source` must outlive it.
  PeekSource(ByteSource& source, std::size_t bytes);
  std::string_view front() const& { return front_; }
  std::string_view front() const&& = delete;
  std::size_t read(std::span<char> into) override;
  bool ended_with_line_end() const { return last_byte_ == '\n' || last_byte_ == '\r'; }  ///< of what was read so far

 private:
  ByteSource& source_;
  std::string front_;
  std::size_t given_ = 0;  ///< how much of front_ has been read
  char last_byte_ = '\n';
};

/// The bytes of a ZIP archive (and so of an XLSX file) start like this.
bool starts_like_zip(std::string_view bytes);

/// ',' or ';' or '\t' or '|': the one that the first line of the sample holds most often outside quotes.
char guess_delimiter(std::string_view sample);

/// Delimited text. `source` must outlive it.
class CsvRows final : public RowSource {
 public:
  CsvRows(PeekSource& source, CsvOptions options) : source_{source}, reader_{source, options} {}
  Step next() override;
  std::span<const std::string_view> cells() const override { return reader_.cells(); }
  Origin origin() const override { return {reader_.line(), reader_.offset(), reader_.length()}; }
  const Error& error() const override { return reader_.error(); }
  bool ends_inside_a_row() const override { return !source_.ended_with_line_end(); }

 private:
  PeekSource& source_;
  CsvReader reader_;
};

}  // namespace sanad::sources
