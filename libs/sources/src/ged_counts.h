// SPDX-License-Identifier: Apache-2.0
/// The deaths of one GED row as counts with their victims.
#pragma once

#include "headed_rows.h"
#include "report.h"
#include "sanad/records/account.h"

namespace sanad::sources::ged {

/// Sets kind and violence from type_of_violence and the sides (already in account.actors: side_a, side_b).
void read_kind(const HeadedRows& rows, Report& report, records::Account& account);

/// Sets the counts; needs read_kind() first, since whose deaths_a are depends on the kind.
void read_counts(const HeadedRows& rows, Report& report, records::Account& account);

}  // namespace sanad::sources::ged
