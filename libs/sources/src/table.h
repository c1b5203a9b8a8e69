// SPDX-License-Identifier: Apache-2.0
/// Any table, read by a mapping: docs/formats/table.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// The format `table`. `context.mapping` must be given. A delimited text is streamed; a spreadsheet (XLSX) is
/// held packed and unpacked bit by bit. The file as a whole fails if a column that the mapping needs is
/// missing.
ReadSummary read_table(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// A table has no source of its own: the mapping or the user names it. This is what an unnamed one counts as.
records::SourceInfo table_source();

}  // namespace sanad::sources
