// SPDX-License-Identifier: Apache-2.0
/// Who was counted with an actor, when, and why.
#pragma once

#include <iosfwd>
#include <vector>

#include "sanad/node/actors.h"

namespace sanad::app {

/// One line a member and time: counted, counted in the high value only, or left out, with the reason and its
/// statements.
void print_factions(const std::vector<node::RolledUp>& rolled_up, const actors::StatementBase& base,
                    std::ostream& out);

}  // namespace sanad::app
