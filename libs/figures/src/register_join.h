// SPDX-License-Identifier: Apache-2.0
/// Adds to the columns what the register says of each account.
#pragma once

#include "sanad/reconcile/incident_register.h"
#include "table.h"

namespace sanad::figures {

/// Fills role, state, original, incident, incidents and cover. Accounts that the register does not name
/// become incidents of their own; members that are not in the table are left out; aggregates never share an
/// incident.
void join_register(Table& table, const reconcile::IncidentRegister& incidents);

}  // namespace sanad::figures
