// SPDX-License-Identifier: Apache-2.0
/// The order of UUIDs, with the first eight bytes as one number: sorting a million of them is most of a run
/// otherwise. Internal to the module.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sanad/core/uuid.h"

namespace sanad::reconcile {

/// The first eight bytes, most significant first.
inline std::uint64_t head(const Uuid& id) {
  const auto& b = id.bytes();
  const auto at = [&](std::size_t i) { return std::uint64_t{b[i]} << (56U - 8U * i); };
  return at(0) | at(1) | at(2) | at(3) | at(4) | at(5) | at(6) | at(7);
}

/// The same order as Uuid's own.
inline bool before(const Uuid& a, const Uuid& b) {
  const auto x = head(a);
  const auto y = head(b);
  return x != y ? x < y : a < b;
}

}  // namespace sanad::reconcile
