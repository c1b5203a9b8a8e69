// SPDX-License-Identifier: Apache-2.0
#include "subject.h"

#include "file_source.h"
#include "sanad/sources/hashed_id.h"
#include "subject_rows.h"

namespace sanad::app {

Result<std::string> read_id_key(const std::string& file) {
  if (file.empty()) return std::string{};
  auto key = read_text_file(file);
  if (key && key->size() < sources::shortest_id_key) {
    return fail(ErrorCode::invalid_input,
                "expected a key of 16 bytes and more, found " + std::to_string(key->size()), file);
  }
  return key;
}

Result<void> read_batch(ByteSource& bytes, const std::string& id_key,
                        const std::function<bool(const BatchRow& row)>& take) {
  return read_subject_rows(bytes, [&](SubjectArgs args, std::string error) {
    args.id_key = id_key;
    BatchRow row;
    row.error = std::move(error);
    if (row.error.empty()) {
      if (auto filled = api::fill_subject(args, row.query); !filled) row.error = describe(filled.error());
    }
    row.query.id = args.customer;
    if (row.query.names.empty()) row.query.names = args.names;
    return take(row);
  });
}

}  // namespace sanad::app
