// SPDX-License-Identifier: Apache-2.0
/// Statements of a base with the days on which this node held each of their versions.
#pragma once

#include "sanad/actors/statement_base.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Every version of every statement up to the snapshot's edition, withdrawn ones too.
actors::StatementBase load_actors(const store::Snapshot& snapshot);

}  // namespace sanad::node
