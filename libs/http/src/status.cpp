// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/status.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sanad::http {

std::string_view reason_of(int status) {
  static constexpr auto reasons = std::to_array<std::pair<int, std::string_view>>({
      {200, "OK"},
      {202, "Accepted"},
      {204, "No Content"},
      {304, "Not Modified"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {406, "Not Acceptable"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {413, "Content Too Large"},
      {414, "URI Too Long"},
      {415, "Unsupported Media Type"},
      {417, "Expectation Failed"},
      {422, "Unprocessable Content"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {503, "Service Unavailable"},
      {505, "HTTP Version Not Supported"},
  });
  const auto* found =
      std::find_if(reasons.begin(), reasons.end(), [&](const auto& one) { return one.first == status; });
  return found == reasons.end() ? std::string_view{} : found->second;
}

}  // namespace sanad::http
