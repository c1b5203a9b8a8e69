// SPDX-License-Identifier: Apache-2.0
/// EU consolidated list of financial sanctions (XML and CSV). docs/formats/eu.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
/// Either form, told by its first byte.
ReadSummary read_eu_list(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo eu_list_source();
}  // namespace sanad::sources
