// SPDX-License-Identifier: Apache-2.0
/// What every table keeps, checked where one comes from bytes.
#pragma once

#include "sanad/core/result.h"
#include "table.h"

namespace sanad::figures {

/// invalid_input names the column that breaks a rule. O(size).
Result<bool> check_table(const Table& table);

}  // namespace sanad::figures
