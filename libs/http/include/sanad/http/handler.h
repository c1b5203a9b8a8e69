// SPDX-License-Identifier: Apache-2.0
/// What stands behind a server: from a request to a response, without knowing of sockets.
#pragma once

#include <cstddef>

#include "sanad/http/request.h"
#include "sanad/http/response.h"

namespace sanad::http {

/// Called from several threads at once.
class Handler {
 public:
  virtual ~Handler() = default;
  /// The most bytes of body that this request may bring, told from its head alone (`body` is empty then). A
  /// longer one is answered by too_large() as soon as the limit is passed.
  virtual std::size_t body_limit(const Request& head) const = 0;
  virtual Response handle(const Request& request) = 0;
  /// The body of an error that the server itself finds (400, 408, 413, 431, 503 ...), in the handler's media
  /// type.
  virtual Response error(const Request& request, int status, std::string_view message) const = 0;
};

}  // namespace sanad::http
