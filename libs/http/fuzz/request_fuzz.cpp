// SPDX-License-Identifier: Apache-2.0
// Bytes of a connection: however they are cut, the requests that come out are the same, within their limits,
// and none is both accepted and against check_head().
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/http/request_parser.h"

namespace {

using namespace sanad::http;

constexpr std::size_t most_body = 1000;

struct Seen {
  std::vector<std::string> requests;
  int fault = 0;
  friend bool operator==(const Seen&, const Seen&) = default;
};

std::string summary(const Request& request) {
  std::string text = std::string{name_of(request.method)} + "\n" + request.raw_target + "\n" + request.path;
  for (const auto& [name, value] : request.headers) text += "\n" + name + ":" + value;
  return text + "\n\n" + request.body;
}

/// As a connection does, `step` bytes at a time.
Seen read(std::string_view bytes, std::size_t step) {
  Seen seen;
  const HeadLimits limits;
  std::string held;
  std::size_t at = 0;
  for (;;) {
    RequestParser parser{limits};
    while (!parser.done()) {
      const auto taken = parser.feed(held);
      if (!taken) return seen.fault = taken.error().status, seen;
      const bool head = parser.head_done() && *taken > 0 && parser.request().body.empty();
      held.erase(0, *taken);
      if (head) {
        if (const auto fault = parser.limit_body(most_body)) return seen.fault = fault->status, seen;
      }
      if (parser.request().body.size() > most_body) std::abort();
      if (*taken > 0) continue;
      if (at == bytes.size()) return seen;
      const auto piece = bytes.substr(at, step);
      held += piece;
      at += piece.size();
    }
    seen.requests.push_back(summary(parser.request()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const auto whole = read(bytes, size + 1);
  if (read(bytes, 1).requests != whole.requests || read(bytes, 7).requests != whole.requests) std::abort();
  return 0;
}
