// SPDX-License-Identifier: Apache-2.0
/// MISP galaxy clusters (JSON): groups with synonyms. docs/formats/misp-galaxy.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
ReadSummary read_misp_galaxy(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo misp_galaxy_source();
}  // namespace sanad::sources
