// SPDX-License-Identifier: Apache-2.0
/// The register in its tables: rows in force from `since` to `until`, so that every edition's can be read
/// again.
#pragma once

#include "connection.h"
#include "sanad/reconcile/incident_register.h"
#include "sanad/store/store.h"

namespace sanad::store {

/// As of `edition`, sorted as its header says. About 1 us a row.
reconcile::IncidentRegister load_register(Connection& connection, Sequence edition);

struct Reconciled {
  Sequence at = 0;  ///< 0 if never
  std::string rule_version;
};
Reconciled last_reconciliation(Connection& connection, Sequence edition);

/// Ends the rows that are not in `wanted` any more, adds those that are new, from `since` on. Returns how
/// many.
std::size_t save_register(Connection& connection, const reconcile::IncidentRegister& wanted, Sequence since);

}  // namespace sanad::store
