// SPDX-License-Identifier: Apache-2.0
#include "table_file.h"

#include "sanad/text/encoding.h"
#include "xlsx.h"

namespace sanad::sources {

Result<std::unique_ptr<TableFile>> TableFile::open(ByteSource& bytes) {
  auto file = std::make_unique<TableFile>(bytes, Token{});
  const std::string_view front = file->source_.front();
  if (starts_like_zip(front)) {
    auto rows = open_xlsx(file->source_, {});
    if (!rows) return tl::unexpected{rows.error()};
    file->rows_ = *std::move(rows);
    return file;
  }
  if (text::guess_encoding(front) != text::Encoding::utf8) file->encoding_ = TextCells::Expect::legacy;
  file->rows_ = std::make_unique<CsvRows>(file->source_, CsvOptions{.delimiter = guess_delimiter(front)});
  return file;
}

}  // namespace sanad::sources
