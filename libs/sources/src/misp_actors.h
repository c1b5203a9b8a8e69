// SPDX-License-Identifier: Apache-2.0
/// Clusters of a MISP galaxy of actors: names, synonyms, ties. docs/formats/actor-lists.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// The format `misp-actors`: one JSON object whose member `values` lists the clusters. Each of meta.synonyms
/// becomes an `alias`, each of `related` whose other end is in the file a statement with the galaxy's own
/// word (part-of: faction_of).
ReadSummary read_misp_actors(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// "misp-actors".
records::SourceInfo misp_actors_source();

}  // namespace sanad::sources
