// SPDX-License-Identifier: Apache-2.0
/// Lists of proscribed citizens with national ids (JSON), such as Pakistan's fourth schedule. Never detected,
/// never kept, never passed on; ids become keyed hashes. docs/formats/proscribed.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
/// Stops unless the context carries a key of 16 bytes and more.
ReadSummary read_proscribed(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo proscribed_source();
}  // namespace sanad::sources
