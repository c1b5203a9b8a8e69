// SPDX-License-Identifier: Apache-2.0
/// The tables below the pictures of an actor: what a mark links to, and the statements that a row links to.
#pragma once

#include <set>
#include <string>

#include "sanad/report/actor_page.h"

namespace sanad::report {

/// Rows with the ids "<prefix><id>-0", "<prefix><id>-1" ...; each links to "s<entry>" of its statements,
/// which are put into `used`.
std::string actor_rows_table(const ActorInput& input, const std::string& id, const actors::Rows& rows,
                             std::set<actors::EntryIndex>& used);

/// One row a statement, with the id "s<entry>".
std::string actor_statements_table(const actors::StatementBase& base,
                                   const std::set<actors::EntryIndex>& entries);

/// The statements behind the marks of a group's pictures that no row of it lists: leaders inside the lanes of
/// others.
void add_lane_leaders(const ActorInput& input, const actors::Lineage& lineage,
                      std::set<actors::EntryIndex>& used);

}  // namespace sanad::report
