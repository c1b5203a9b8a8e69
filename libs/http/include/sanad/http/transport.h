// SPDX-License-Identifier: Apache-2.0
/// One request to a partner and its whole answer, held in memory. Behind an interface, so that what talks to
/// a partner can be tried without a network.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/limits.h"
#include "sanad/core/result.h"
#include "sanad/http/request.h"

namespace sanad::http {

struct Call {
  Method method = Method::get;
  std::string url;             ///< absolute
  std::vector<Field> headers;  ///< without credentials: those belong to the transport
  std::string body;
  std::uint64_t most_bytes = limits::answer_bytes;  ///< of the answer's body
};

struct Answer {
  int status = 0;              ///< any: whether 404 is an error is the caller's to say
  std::vector<Field> headers;  ///< names in lower case, in the order they came
  std::string body;

  /// The value of the first header of that (lower-case) name; empty if there is none.
  std::string_view header(std::string_view name) const&;
  std::string_view header(std::string_view name) const&& = delete;
};

class Transport {
 public:
  virtual ~Transport() = default;
  /// An error only if there is no whole answer: invalid_input (not an address that may be asked), not_found
  /// (nobody there, offline), refused (a certificate that does not hold, a redirect that is not followed, a
  /// transfer that broke off), limit_exceeded (too large or too slow). After an error of a POST or DELETE
  /// nobody knows whether the other side did it.
  virtual Result<Answer> send(const Call& call) = 0;
};

}  // namespace sanad::http
