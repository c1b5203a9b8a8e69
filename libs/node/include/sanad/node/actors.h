// SPDX-License-Identifier: Apache-2.0
/// Statements of a base with the days on which this node held each of their versions.
#pragma once

#include <string>
#include <vector>

#include "sanad/actors/lineage.h"
#include "sanad/actors/table.h"
#include "sanad/figures/columns.h"
#include "sanad/figures/query.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Every version of every statement up to the snapshot's edition, withdrawn ones too; what STIX objects of other
/// makers say of actors: aliases, and relationships between threat actors, intrusion sets and identities; and, as
/// `listed_by`, the entries of sanctions lists under a name that one of these statements has for one of that kind.
/// About 0.1 s where 13,000 listings lie in the base.
actors::StatementBase load_actors(const store::Snapshot& snapshot);

/// The first and the last incident whose accounts name the actor by one of its spellings, as rows "first incident"
/// and "last incident" with how many there are; no row if there is none. What its factions did is not in it.
actors::Rows rows_of_incidents(const figures::Columns& columns, const actors::Candidate& who);

/// A member of a rolled-up actor and the time through which incidents of its name count.
struct RolledUp {
  std::string actor;  ///< as the filter names it
  actors::MemberTime time;
};
/// Adds to each `actor` filter the factions of its groups as of each incident's date, as known now. Returns
/// who counts when and who does not, with reasons; values that no statement names stay as they are.
std::vector<RolledUp> roll_up_actors(const actors::StatementBase& base, figures::Query& query);

}  // namespace sanad::node
