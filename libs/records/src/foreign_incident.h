// SPDX-License-Identifier: Apache-2.0
/// Incidents of other makers, which carry nothing of ours.
#pragma once

#include "dom_fields.h"
#include "sanad/records/account.h"

namespace sanad::records {

/// `account` has id, title and marking already. Source: the id of its maker ("identity--..."), or "stix".
/// When: the first of start_time and first_seen in its extensions or beside them; `created` only as a last
/// resort, and then with precision unknown. unsupported if there is none.
Result<Account> foreign_account(const DomFields& object, Account account);

}  // namespace sanad::records
