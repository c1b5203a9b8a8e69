// SPDX-License-Identifier: Apache-2.0
/// Groups, offices and public roles out of FollowTheMoney entities: docs/formats/actor-lists.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {

/// The format `ftm-actors`: one entity a line. Memberships, directorships, occupancies and successions become
/// statements once both ends have been read, wherever they stand in the file; other names of a group, and of
/// a person with such a role, become `alias`. Persons without a role, families, associates and everything
/// else are left out: a role in public is what Sanad keeps of a person.
ReadSummary read_ftm_actors(ByteSource& bytes, const ReadContext& context, Sink& sink);

/// "ftm-actors".
records::SourceInfo ftm_actors_source();

}  // namespace sanad::sources
