// SPDX-License-Identifier: Apache-2.0
/// Answers about actors as a table, JSON or CSV.
#pragma once

#include "sanad/api/actor_json.h"
#include "shell.h"

namespace sanad::app {

void print_actor(const api::ActorAnswer& answer, const Shell& shell);

}  // namespace sanad::app
