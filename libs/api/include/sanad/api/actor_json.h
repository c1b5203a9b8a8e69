// SPDX-License-Identifier: Apache-2.0
/// An answer about actors as JSON.
#pragma once

#include <string>
#include <vector>

#include "sanad/actors/table.h"
#include "sanad/core/json_writer.h"

namespace sanad::api {

struct ActorAnswer {
  const actors::StatementBase& base;
  const std::vector<actors::Candidate>& candidates;  ///< empty for a difference
  actors::Asked asked;
  actors::Rows rows;
};
/// {"actor","kind","why","on","known","view","view_version","rows":[...],"statements":[...]}; the statements
/// are those of the rows.
void write_actor(JsonWriter& json, const ActorAnswer& answer);

/// "now", "2013-11-05, publicly".
std::string known_text(const actors::Known& known);

}  // namespace sanad::api
