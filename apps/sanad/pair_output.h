// SPDX-License-Identifier: Apache-2.0
/// Two accounts side by side and what speaks for and against their being one incident.
#pragma once

#include <iosfwd>
#include <vector>

#include "sanad/node/show.h"
#include "text_table.h"

namespace sanad::app {

void print_pair(const node::PairView& view, std::ostream& out);
/// One row a pair, for --csv.
TextTable pair_table(const std::vector<node::PairView>& pairs);

/// "+4.2", "-1.0"; for bits.
std::string signed_bits(double bits);

}  // namespace sanad::app
