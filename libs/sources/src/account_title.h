// SPDX-License-Identifier: Apache-2.0
/// Titles of accounts in our own words: "Suicide attack, Quetta, 2022-11-30". Never a sentence of the source.
#pragma once

#include "sanad/records/account.h"

namespace sanad::sources {

/// Sets account.title from its kind, tactic, finest place name and first day. Reuses the memory of the title.
void set_title(records::Account& account);

}  // namespace sanad::sources
