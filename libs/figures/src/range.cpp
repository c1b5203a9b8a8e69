// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/range.h"

#include <fmt/format.h>

namespace sanad::figures {

Result<Range> Range::make(std::int64_t low, std::int64_t best, std::int64_t high) {
  if (low < 0 || low > best || best > high) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected 0 <= low <= best <= high, found {} / {} / {}", low, best, high));
  }
  return spanning(low, best, high);
}

}  // namespace sanad::figures
