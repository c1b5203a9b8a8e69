// SPDX-License-Identifier: Apache-2.0
/// One time for the whole run, and each node's error about it.
#pragma once

#include "sanad/core/clock.h"

namespace sanad::sim {

struct WorldTime {
  Timestamp now = Timestamp::parse("2026-03-01T12:00:00.000Z").value();
};

class SkewedClock final : public Clock {
 public:
  SkewedClock(WorldTime& world, std::int64_t skew_micros) : world_{world}, skew_{skew_micros} {}
  /// Each reading takes a moment, so that no two things happen at once.
  Timestamp now() const override { return {(world_.now.micros += 50) + skew_}; }

 private:
  WorldTime& world_;
  std::int64_t skew_;
};

}  // namespace sanad::sim
