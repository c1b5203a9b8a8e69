// SPDX-License-Identifier: Apache-2.0
/// The order of UUIDs, with the first eight bytes as one number: sorting a million of them is most of a run otherwise.
/// Internal to the module.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sanad/core/uuid.h"

namespace sanad::reconcile {

/// The first eight bytes, most significant first.
inline std::uint64_t head(const Uuid& id) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = (value << 8U) | id.bytes()[i];
  return value;
}

/// The same order as Uuid's own.
inline bool before(const Uuid& a, const Uuid& b) {
  const auto x = head(a);
  const auto y = head(b);
  return x != y ? x < y : a < b;
}

/// Version 5 ids are hashes already.
struct HeadHash {
  std::size_t operator()(const Uuid& id) const noexcept { return head(id); }
};

}  // namespace sanad::reconcile
