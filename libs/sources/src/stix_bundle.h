// SPDX-License-Identifier: Apache-2.0
/// STIX 2.1: bundles, arrays of objects, single objects; each is passed on byte for byte (docs/formats/stix.md).
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// Objects go to Sink::object(), those of types Sanad does not know too. Incidents among them become accounts in the
/// shell, not here.
ReadSummary read_stix(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// Who sent the objects, unless the user says it.
records::SourceInfo stix_source();

}  // namespace sanad::sources
