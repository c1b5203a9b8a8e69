// SPDX-License-Identifier: Apache-2.0
/// Who asks, as JSON.
#pragma once

#include "sanad/api/principal.h"
#include "sanad/core/json_writer.h"

namespace sanad::api {

/// {"account","role","demo","csrf"}; account is null if nobody has signed in, csrf only there for a session.
void write_session(JsonWriter& json, const Principal& caller);

}  // namespace sanad::api
