// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/clock.h"

#include <chrono>

namespace sanad {

Timestamp SystemClock::now() const {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since_1970).count()};
}

}  // namespace sanad
