// SPDX-License-Identifier: Apache-2.0
/// How a clearance stands, as JSON.
#pragma once

#include <string_view>

#include "sanad/core/json_writer.h"
#include "sanad/node/clear.h"

namespace sanad::api {

/// "proposed", "cleared", "revoked".
std::string_view clearance_state(const node::ClearRequest& request, const node::ClearOutcome& outcome);
/// {"listing","name","state","edition"}
void write_cleared(JsonWriter& json, const node::ClearRequest& request, const node::ClearOutcome& outcome);

}  // namespace sanad::api
