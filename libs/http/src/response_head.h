// SPDX-License-Identifier: Apache-2.0
/// The first bytes of an answer: status line, the headers that are the server's, the handler's own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sanad/core/timestamp.h"
#include "sanad/http/response.h"

namespace sanad::http {

/// "Wed, 25 Nov 2026 20:28:03 GMT" (RFC 9110 section 5.6.7).
std::string http_date(Timestamp at);

/// False if a header's name is no token, its value holds a control character, or it is one of the server's.
bool may_send(const Response& response);

/// With Date, Content-Length (none for 204 and 304) and, if the connection ends here, Connection: close.
/// `response` has passed may_send().
std::string response_head(const Response& response, std::string_view date, bool close);

}  // namespace sanad::http
