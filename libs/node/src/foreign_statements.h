// SPDX-License-Identifier: Apache-2.0
/// What STIX objects of other makers say of actors, as statements: docs/formats/stix.md, section "Actors".
#pragma once

#include <vector>

#include "sanad/actors/statement_base.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Aliases of threat actors and intrusion sets, and relationships between these and identities, each with the
/// days on which this node held the version. Objects that carry our own extensions are left to
/// statement_of().
void add_foreign_statements(const store::Snapshot& snapshot, std::vector<actors::Entry>& entries);

}  // namespace sanad::node
