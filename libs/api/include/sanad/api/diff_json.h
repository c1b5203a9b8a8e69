// SPDX-License-Identifier: Apache-2.0
/// What moved between two editions, as JSON.
#pragma once

#include "sanad/core/json_writer.h"
#include "sanad/node/count.h"

namespace sanad::api {

/// {"before","after","moves":[{"by","before","after","appeared","vanished","revised"}]}
void write_diff(JsonWriter& json, const node::DiffOutcome& outcome);

}  // namespace sanad::api
