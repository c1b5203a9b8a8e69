// SPDX-License-Identifier: Apache-2.0
/// Answers of the TAXII routes: media type, errors, what a client must not keep.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/http/request.h"
#include "sanad/http/response.h"

namespace sanad::api {

http::Response taxii_answer(int status, std::string body);
/// The error object of section 3.6.1; the 401 asks for HTTP Basic, which TAXII demands of servers.
http::Response taxii_error(const http::Request& request, int status, std::string_view description,
                           std::string_view where = {});
http::Response taxii_error(const http::Request& request, int status, const Error& error);
/// The one answer for what is not there and for what the caller may not know of.
http::Response taxii_not_found(const http::Request& request);

}  // namespace sanad::api
