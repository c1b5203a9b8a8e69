// SPDX-License-Identifier: Apache-2.0
/// Global Terrorism Database: CSV or XLSX, all 135 columns or some of them (docs/formats/gtd.md).
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

ReadSummary read_gtd(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// Import only: its licence forbids passing it on.
records::SourceInfo gtd_source();

}  // namespace sanad::sources
