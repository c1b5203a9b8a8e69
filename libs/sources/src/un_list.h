// SPDX-License-Identifier: Apache-2.0
/// UN Security Council Consolidated List (XML). docs/formats/un.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
ReadSummary read_un_list(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo un_list_source();
}  // namespace sanad::sources
