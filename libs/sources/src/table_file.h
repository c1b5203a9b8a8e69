// SPDX-License-Identifier: Apache-2.0
/// A file with one table in it: delimited text or a spreadsheet, told by its first bytes.
#pragma once

#include <memory>

#include "row_source.h"
#include "sanad/sources/formats.h"
#include "text_cell.h"

namespace sanad::sources {

class TableFile {
  struct Token {};  // only open() makes one

 public:
  TableFile(ByteSource& bytes, Token) : source_{bytes, detection_bytes} {}
  /// `bytes` must outlive it. The delimiter of a text is guessed from its first line; of a spreadsheet the first sheet
  /// is read. Fails for spreadsheets that cannot be opened (xlsx.h).
  static Result<std::unique_ptr<TableFile>> open(ByteSource& bytes);

  RowSource& rows() { return *rows_; }
  /// What the text is in, as far as its first bytes tell.
  TextCells::Expect encoding() const { return encoding_; }

 private:
  PeekSource source_;
  TextCells::Expect encoding_ = TextCells::Expect::utf8;
  std::unique_ptr<RowSource> rows_;
};

/// Opens the table and runs a reader of its rows: `Reader{rows, encoding, context, sink}.run()`.
template <class Reader>
ReadSummary read_table_by(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  const auto file = TableFile::open(bytes);
  if (!file) return {0, false, describe(file.error())};
  return Reader{(*file)->rows(), (*file)->encoding(), context, sink}.run();
}

}  // namespace sanad::sources
