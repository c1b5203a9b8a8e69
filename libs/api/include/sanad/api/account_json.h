// SPDX-License-Identifier: Apache-2.0
/// The facts of an account as text, for tables and JSON alike.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sanad/core/json_writer.h"
#include "sanad/records/account.h"

namespace sanad::api {

/// Every fact that an account can give, by name ("native id"), always the same in the same order; the text is
/// empty where this account does not give it. Counts are not among them.
std::vector<std::pair<std::string, std::string>> facts_of(const records::Account& account);

/// The facts that it gives, and "counts":[{"measure","victims","attackers","low","best","high"}].
void write_account(JsonWriter& json, const records::Account& account);

}  // namespace sanad::api
