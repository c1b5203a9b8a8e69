// SPDX-License-Identifier: Apache-2.0
/// US Consolidated Screening List (CSV with a header). docs/formats/csl.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
ReadSummary read_csl(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo csl_source();
}  // namespace sanad::sources
