// SPDX-License-Identifier: Apache-2.0
/// Time as an argument: the only way code learns what time it is.
#pragma once

#include "sanad/core/timestamp.h"

namespace sanad {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Timestamp now() const override;
};

/// Stands still; for tests and for runs that must repeat (`SANAD_NOW`).
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Timestamp at) : at_{at} {}
  Timestamp now() const override { return at_; }

 private:
  Timestamp at_;
};

}  // namespace sanad
