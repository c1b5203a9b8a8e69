// SPDX-License-Identifier: Apache-2.0
/// Errors of the HTTP interface as problem details (RFC 9457).
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/http/request.h"
#include "sanad/http/response.h"

namespace sanad::api {

struct Problem {
  int status = 500;
  std::string code;  ///< "invalid_input": makes `type` "urn:sanad:problem:invalid_input"; empty = about:blank
  std::string detail;  ///< one sentence: what was expected, what was found
  std::string where;   ///< the field or place; empty = absent
  std::string rule;    ///< the rule that refused; empty = absent
};

/// application/problem+json with type, title, status, detail, request (its id), and where and rule if there
/// are any. A 401 carries www-authenticate. Text that is no UTF-8 is replaced.
http::Response problem(const http::Request& request, const Problem& content);

/// What an expected error is in HTTP: 400 invalid_input, 404 not_found, 409 conflict, 403 refused, 413
/// limit_exceeded, 422 unsupported.
int status_of(ErrorCode code);
/// As status_of(); 415 for an unsupported content type (`where` is "content-type").
http::Response problem(const http::Request& request, const Error& error);
/// As problem(), but what is not found is a value of the query and not the resource: 400.
http::Response problem_of_query(const http::Request& request, const Error& error);

/// The reason phrase of RFC 9110 for the statuses that Sanad gives; "Error" for others.
std::string_view title_of(int status);

}  // namespace sanad::api
