// SPDX-License-Identifier: Apache-2.0
/// Lists of dated statements about actors, ties and events: docs/formats/statements.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// The format `statements`. Essential columns: statement_id, subject, relation; all others of the page may be
/// missing. Rows whose relation, dates, kinds or stance cannot be read are rejected: a denial read as an
/// assertion would be its opposite.
ReadSummary read_statements(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// "statements".
records::SourceInfo statements_source();

}  // namespace sanad::sources
