// SPDX-License-Identifier: Apache-2.0
/// OFAC's SDN_ADVANCED.XML, streamed. docs/formats/ofac-advanced.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
ReadSummary read_ofac_advanced(ByteSource& bytes, const ReadContext& context, Sink& sink);
}  // namespace sanad::sources
