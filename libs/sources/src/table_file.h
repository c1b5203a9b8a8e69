// SPDX-License-Identifier: Apache-2.0
/// A file with one table in it: delimited text or a spreadsheet, told by its first bytes.
#pragma once

#include <memory>

#include "row_source.h"
#include "text_cell.h"

namespace sanad::sources {

class TableFile {
 public:
  /// `bytes` must outlive it. The delimiter of a text is guessed from its first line.
  explicit TableFile(ByteSource& bytes);
  RowSource& rows() { return *rows_; }
  /// What the text is in, as far as its first bytes tell.
  TextCells::Expect encoding() const { return encoding_; }

 private:
  PeekSource source_;
  TextCells::Expect encoding_ = TextCells::Expect::utf8;
  std::unique_ptr<RowSource> rows_;
};

}  // namespace sanad::sources
