// SPDX-License-Identifier: Apache-2.0
/// A comparison of two accounts as JSON: what speaks for and against their being one incident.
#pragma once

#include "sanad/core/json_writer.h"
#include "sanad/node/show.h"

namespace sanad::api {

void write_pair(JsonWriter& json, const node::PairView& view);
/// {"total","pairs":[...]}
void write_review(JsonWriter& json, const node::ReviewList& list);

}  // namespace sanad::api
