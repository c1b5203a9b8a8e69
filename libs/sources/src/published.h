// SPDX-License-Identifier: Apache-2.0
/// Lists of figures that institutes printed: docs/formats/published.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// The format `published`. Essential columns: figure_id, publisher, measure, period_start, period_end; all
/// others of the page may be missing. Rows whose period, numbers or comparator cannot be read are rejected:
/// half a printed figure would be another figure.
ReadSummary read_published(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// "published-figures".
records::SourceInfo published_source();

}  // namespace sanad::sources
