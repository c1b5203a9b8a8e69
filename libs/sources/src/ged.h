// SPDX-License-Identifier: Apache-2.0
/// UCDP Georeferenced Event Dataset: annual and Candidate releases, and the files of HDX (docs/formats/ged.md).
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

ReadSummary read_ged(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// One source for annual and Candidate releases: their ids are the same series.
records::SourceInfo ged_source();

}  // namespace sanad::sources
