// SPDX-License-Identifier: Apache-2.0
/// ACLED: CSV exports and answers of its API, events and deletions (docs/formats/acled.md).
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// A file with the column deleted_timestamp and no event_date lists deletions (acled_deletions.h).
ReadSummary read_acled(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// Import only: its terms restrict the sharing of raw data.
records::SourceInfo acled_source();

}  // namespace sanad::sources
