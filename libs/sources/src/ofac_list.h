// SPDX-License-Identifier: Apache-2.0
/// OFAC's legacy CSV sets: SDN and consolidated non-SDN. docs/formats/ofac.md.
#pragma once

#include <string_view>

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// Reads the files of one set, joined in any order: rows tell by their number of cells what they are (12 sdn,
/// 6 add, 5 alt, 2 comments).
ReadSummary read_ofac_list(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo ofac_sdn_source();
records::SourceInfo ofac_consolidated_source();

/// Whether the list is the non-SDN one, by the programmes of its first rows.
bool looks_like_non_sdn(std::string_view first_bytes);

}  // namespace sanad::sources
