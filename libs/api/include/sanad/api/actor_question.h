// SPDX-License-Identifier: Apache-2.0
/// What is asked of an actor, in the words of the command line and of the query fields.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/actors/table.h"
#include "sanad/core/date.h"
#include "sanad/core/result.h"

namespace sanad::api {

enum class ActorPart : std::uint8_t { profile, succession, lineage, allies };
/// invalid_input lists the names.
Result<ActorPart> parse_actor_part(std::string_view name);

struct ActorArgs {
  std::string on;                       ///< a day; empty = today
  std::string known;                    ///< a day; empty = all that stands now
  bool here = false, publicly = false;  ///< which clock `known` reads; publicly if neither
  std::string view = "best-graded";
};
/// invalid_input says which argument.
Result<actors::Asked> parse_asked(const ActorArgs& args, Day today);
Result<actors::Known::Reading> parse_reading(bool here, bool publicly);

/// Who bears the name, the likeliest first; at least one. not_found offers near names.
Result<std::vector<actors::Candidate>> find_actor(const actors::StatementBase& base, const std::string& name,
                                                  const actors::Known& known);

actors::Rows rows_of(const actors::StatementBase& base, const std::vector<actors::Candidate>& candidates,
                     ActorPart part, const actors::Asked& asked);

}  // namespace sanad::api
