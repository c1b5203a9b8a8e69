// SPDX-License-Identifier: Apache-2.0
/// UCDP's list of actors: names, ids, and undated ties between them. docs/formats/actor-lists.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// The format `ucdp-actor`. Every name, and "UCDP" with the id, becomes an `alias`; Splinter and SplitTemp a
/// `split_from`, Alliance an `ally_of`, JoinGroup a `joined`. The list gives no dates, and none are made up.
ReadSummary read_ucdp_actor(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// "ucdp-actor".
records::SourceInfo ucdp_actor_source();

}  // namespace sanad::sources
