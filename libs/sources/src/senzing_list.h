// SPDX-License-Identifier: Apache-2.0
/// Entities in Senzing's form, one record a line (JSON lines). docs/formats/senzing.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
ReadSummary read_senzing(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo senzing_source();
}  // namespace sanad::sources
