// SPDX-License-Identifier: Apache-2.0
/// Accounts side by side: one column each, one row a fact; rows that no account fills are left out.
#pragma once

#include <vector>

#include "sanad/records/account.h"
#include "text_table.h"

namespace sanad::app {

TextTable account_table(const std::vector<records::Account>& accounts);

}  // namespace sanad::app
