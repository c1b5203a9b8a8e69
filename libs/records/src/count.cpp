// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/count.h"

#include <algorithm>
#include <array>

namespace sanad::records {
namespace {

using Bound = std::optional<std::int64_t>;

bool keeps_order(const Bound& lesser, const Bound& greater) {
  return !lesser || !greater || *lesser <= *greater;
}

template <class Better>
Bound extreme(const Count& count, Better better) {
  Bound found;
  for (const auto& bound : std::array{count.low, count.best, count.high}) {
    if (bound && (!found || better(*bound, *found))) found = bound;
  }
  return found;
}

}  // namespace

bool Count::in_order() const {
  return keeps_order(low, best) && keeps_order(best, high) && keeps_order(low, high);
}

std::optional<std::int64_t> Count::minimum() const {
  return extreme(*this, std::less<>{});
}
std::optional<std::int64_t> Count::maximum() const {
  return extreme(*this, std::greater<>{});
}

}  // namespace sanad::records
