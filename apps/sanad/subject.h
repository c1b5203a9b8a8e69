// SPDX-License-Identifier: Apache-2.0
/// Who is screened, from the rows of a file.
#pragma once

#include <functional>
#include <string>

#include "sanad/api/subject.h"
#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"
#include "sanad/screening/query.h"

namespace sanad::app {

using api::SubjectArgs;

/// The key in the file; empty for no file. invalid_input if it is too short to be one.
Result<std::string> read_id_key(const std::string& file);

/// One subject of a batch, or why its row is none.
struct BatchRow {
  screening::Query query;
  std::string error;
};

/// Reads a batch: CSV with a header (id, name, dob, country, gender, father, document; several values with
/// '|'), or JSON lines ({"id", "name" or "names", "dob", ...}, also {"id", "properties": {"name": [...],
/// "birthDate": [...]}}). `take` returns false to stop. invalid_input if the file is neither, or has no
/// column of names. `id_key` as in SubjectArgs.
Result<void> read_batch(ByteSource& bytes, const std::string& id_key,
                        const std::function<bool(const BatchRow& row)>& take);

}  // namespace sanad::app
