// SPDX-License-Identifier: Apache-2.0
/// Instants of objects that are made here to be sent.
#pragma once

#include <cstdint>

#include "sanad/core/timestamp.h"

namespace sanad::node {

/// The least distance between two versions of ours.
inline constexpr std::int64_t millisecond_micros = 1000;

/// As they are written: in milliseconds, rounded down.
inline Timestamp in_milliseconds(Timestamp time) {
  return {time.micros / millisecond_micros * millisecond_micros};
}

}  // namespace sanad::node
