// SPDX-License-Identifier: Apache-2.0
/// Statements of a base with the days on which this node held each of their versions.
#pragma once

#include <string>
#include <vector>

#include "sanad/actors/lineage.h"
#include "sanad/figures/query.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Every version of every statement up to the snapshot's edition, withdrawn ones too; and what STIX objects
/// of other makers say of actors: aliases, and relationships between threat actors, intrusion sets and
/// identities.
actors::StatementBase load_actors(const store::Snapshot& snapshot);

/// A member of a rolled-up actor and the time through which incidents of its name count.
struct RolledUp {
  std::string actor;  ///< as the filter names it
  actors::MemberTime time;
};
/// Adds to each `actor` filter the factions of its groups as of each incident's date, as known now. Returns
/// who counts when and who does not, with reasons; values that no statement names stay as they are.
std::vector<RolledUp> roll_up_actors(const actors::StatementBase& base, figures::Query& query);

}  // namespace sanad::node
