// SPDX-License-Identifier: Apache-2.0
#include "subject.h"

#include "subject_rows.h"

namespace sanad::app {
Result<void> read_batch(ByteSource& bytes, const std::function<bool(const BatchRow& row)>& take) {
  return read_subject_rows(bytes, [&](const SubjectArgs& args, std::string error) {
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
