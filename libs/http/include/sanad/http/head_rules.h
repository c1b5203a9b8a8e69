// SPDX-License-Identifier: Apache-2.0
/// Rules for the head of a request that are stricter than its grammar, so that no proxy before us can read it
/// as another request than we do (RFC 9112 sections 2.2, 5.2, 6.1, 6.3 and 11.2).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sanad/http/fault.h"
#include "sanad/core/limits.h"

namespace sanad::http {

struct HeadLimits {
  std::size_t bytes = limits::http_head_bytes;
  std::size_t target_bytes = limits::http_target_bytes;
  std::size_t headers = limits::http_headers;
};

/// `head` is everything up to and including the empty line. Refuses with 400: line ends other than CR LF,
/// control characters, folded headers, names that are no tokens, space before the colon, more or less than
/// one Host, more than one Content-Length or one that is not a number, Transfer-Encoding other than "chunked"
/// or beside a Content-Length or in HTTP/1.0. With 414 a long target, with 431 too many headers, with 505
/// another protocol.
std::optional<Fault> check_head(std::string_view head, const HeadLimits& limits);

}  // namespace sanad::http
