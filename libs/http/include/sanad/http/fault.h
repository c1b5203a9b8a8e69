// SPDX-License-Identifier: Apache-2.0
/// What the server itself finds wrong with a request, before any handler sees it.
#pragma once

#include <string>

namespace sanad::http {

struct Fault {
  int status = 400;
  std::string message;  ///< one sentence for the client; quotes nothing of the request
};

}  // namespace sanad::http
