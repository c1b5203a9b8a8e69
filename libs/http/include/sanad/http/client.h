// SPDX-License-Identifier: Apache-2.0
/// A careful HTTP client for fetching files: TLS checked, redirects only to HTTPS, sizes and times bounded.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/core/limits.h"
#include "sanad/core/result.h"

namespace sanad::http {

struct FetchRequest {
  std::string url;  ///< https://, or http:// on a loopback address
  std::vector<std::pair<std::string, std::string>> headers;
  std::uint64_t most_bytes = limits::download_bytes;
  std::uint32_t most_seconds = limits::download_seconds;
  std::uint32_t connect_seconds = limits::connect_seconds;
  /// Asked after an answer of 5xx, of which no byte was handed on: true = ask again. Empty = never.
  std::function<bool(int status)> ask_again{};
};

struct Fetched {
  int status = 0;
  std::string media_type;  ///< "text/csv", without parameters, lower case
  std::uint64_t bytes = 0;
};

/// Takes the body in pieces as it arrives; false stops the transfer.
using OnBytes = std::function<bool(std::string_view bytes)>;

/// One GET. At most five redirects, never from HTTPS to anything else. Errors, each with the address without its query:
/// invalid_input (not an address that may be asked), refused (an answer of 4xx or 5xx, with the status; a certificate
/// that does not hold), limit_exceeded (too large or too slow), not_found (no such host, no answer: offline).
Result<Fetched> get(const FetchRequest& request, const OnBytes& on_bytes);

}  // namespace sanad::http
