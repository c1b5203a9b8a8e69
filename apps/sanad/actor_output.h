// SPDX-License-Identifier: Apache-2.0
/// Answers about actors as a table, JSON or CSV.
#pragma once

#include <vector>

#include "sanad/actors/table.h"
#include "shell.h"

namespace sanad::app {

struct ActorAnswer {
  const actors::StatementBase& base;
  const std::vector<actors::Candidate>& candidates;  ///< empty for a difference
  actors::Asked asked;
  actors::Rows rows;
};
/// JSON: {"actor","kind","why","on","known","view","rows":[...],"statements":[...]}; the statements are those
/// of the rows.
void print_actor(const ActorAnswer& answer, const Shell& shell);

}  // namespace sanad::app
