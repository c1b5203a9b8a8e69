// SPDX-License-Identifier: Apache-2.0
/// What sanctions lists say of actors that statements speak of.
#pragma once

#include <vector>

#include "sanad/actors/statement_base.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// One `listed_by` statement for each name of a listing that `told` has for an actor of the listing's kind,
/// held from the day of listing. Other listings stay out: nobody becomes an actor by being on a list.
std::vector<actors::Entry> listing_statements(const store::Snapshot& snapshot,
                                              const actors::StatementBase& told);

}  // namespace sanad::node
