// SPDX-License-Identifier: Apache-2.0
// Targets of requests: what is taken apart is a path that stays below the root and fields of whole UTF-8.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sanad/core/utf8.h"
#include "sanad/http/request.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto target = sanad::http::parse_target({reinterpret_cast<const char*>(data), size});
  if (!target) return 0;
  if (target->path.empty() || target->path[0] != '/' || !sanad::is_valid_utf8(target->path)) std::abort();
  const auto path = target->path + "/";
  if (path.find("/../") != std::string::npos || path.find("/./") != std::string::npos) std::abort();
  if (path.find('\0') != std::string::npos) std::abort();
  for (const auto& [name, value] : target->query) {
    if (!sanad::is_valid_utf8(name) || !sanad::is_valid_utf8(value)) std::abort();
  }
  return 0;
}
