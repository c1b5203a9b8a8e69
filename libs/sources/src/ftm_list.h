// SPDX-License-Identifier: Apache-2.0
/// Entities in FollowTheMoney form, as OpenSanctions and others publish them (JSON lines), and deltas of
/// them. docs/formats/ftm.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
ReadSummary read_ftm(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo ftm_source();
}  // namespace sanad::sources
