// SPDX-License-Identifier: Apache-2.0
/// ACLED's list of events that it has deleted: event_id_cnty, deleted_timestamp.
#pragma once

#include "headed_rows.h"
#include "report.h"

namespace sanad::sources::acled {

/// True if the header is that of a list of deletions.
bool lists_deletions(const HeaderRow& header);

/// Each id goes to Sink::withdrawn(). The header has been read.
ReadSummary read_deletions(HeadedRows& rows, Report& report, Sink& sink);

}  // namespace sanad::sources::acled
