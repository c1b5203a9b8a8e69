// SPDX-License-Identifier: Apache-2.0
/// The access log: one line a request, without content, without query, without what a person typed into a
/// path.
#pragma once

#include <string>

#include "sanad/http/server.h"

namespace sanad::http {

/// "2026-11-25T20:28:03.000Z 4f0c... 10.0.0.7 GET /api/v1/records/{id} 200 in=0 out=512 ms=1.250", with "
/// cut" at its end if the peer went away. Without a line end. Where no route matched, "-" stands for the
/// path.
std::string access_line(const Served& served);

}  // namespace sanad::http
