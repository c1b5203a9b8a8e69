// SPDX-License-Identifier: Apache-2.0
/// Statements of an office, gathered into tenures.
#pragma once

#include "sanad/actors/succession.h"

namespace sanad::actors {

/// By beginning (not told first), then name. Ends are those of accounts; EndKind::inferred is filled in where
/// a later permanent holder is the only sign of an end.
std::vector<Tenure> tenures_of(const StatementBase& base, const Cluster& group, const OfficeKind& office,
                               const Known& known);

}  // namespace sanad::actors
