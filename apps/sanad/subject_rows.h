// SPDX-License-Identifier: Apache-2.0
/// Rows of a batch as they stand in the file, before their values are read.
#pragma once

#include <functional>
#include <string>

#include "subject.h"

namespace sanad::app {

using TakeSubject = std::function<bool(const SubjectArgs& args, std::string error)>;
Result<void> read_subject_rows(ByteSource& bytes, const TakeSubject& take);

}  // namespace sanad::app
