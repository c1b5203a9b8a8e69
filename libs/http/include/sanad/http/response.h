// SPDX-License-Identifier: Apache-2.0
/// What a handler answers. Length, date and connection headers are the server's.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "sanad/http/request.h"

namespace sanad::http {

struct Response {
  int status = 200;
  std::vector<Field>
      headers;  ///< with "content-type"; values never hold CR or LF (the server refuses to send them)
  std::string body;
  /// The template of the path that answered ("/api/v1/records/{id}"), for the access log and metrics; never
  /// holds what a person typed. Empty: no route matched.
  std::string route;
  /// Called once when the answer has left (true) or the peer went away before its end (false). May be empty.
  std::function<void(bool complete)> sent{};
};

}  // namespace sanad::http
