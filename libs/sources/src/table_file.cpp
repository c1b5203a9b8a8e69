// SPDX-License-Identifier: Apache-2.0
#include "table_file.h"

#include "sanad/sources/formats.h"
#include "sanad/text/encoding.h"

namespace sanad::sources {

TableFile::TableFile(ByteSource& bytes) : source_{bytes, detection_bytes} {
  if (text::guess_encoding(source_.front()) != text::Encoding::utf8) encoding_ = TextCells::Expect::legacy;
  rows_ = std::make_unique<CsvRows>(source_, CsvOptions{.delimiter = guess_delimiter(source_.front())});
}

}  // namespace sanad::sources
