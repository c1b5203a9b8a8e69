// SPDX-License-Identifier: Apache-2.0
/// UK Sanctions List (CSV: a report date, then a header). docs/formats/uk.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
ReadSummary read_uk_list(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo uk_list_source();
}  // namespace sanad::sources
