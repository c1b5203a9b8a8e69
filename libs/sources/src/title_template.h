// SPDX-License-Identifier: Apache-2.0
/// Titles by a mapping's own template: "{tactic}, {place}, {date}".
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/records/account.h"

namespace sanad::sources {

/// invalid_input if a name in braces is none of kind, tactic, target, place, district, province, country,
/// date, killed.
Result<std::string> check_title(std::string_view pattern);
/// What is not known leaves its place empty; at most 200 bytes. The pattern must have passed check_title().
std::string fill_title(std::string_view pattern, const records::Account& account);

}  // namespace sanad::sources
