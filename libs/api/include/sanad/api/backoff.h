// SPDX-License-Identifier: Apache-2.0
/// Who failed to sign in waits before the next try: longer each time, for one account and for one address.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "sanad/core/clock.h"
#include "sanad/core/limits.h"

namespace sanad::api {

/// Thread-safe. Holds limits::remembered_callers names; beyond that the ones that failed longest ago are
/// forgotten.
class Backoff {
 public:
  explicit Backoff(const Clock& clock) : clock_{clock} {}

  /// Seconds until `name` may try again; 0 = now.
  std::uint32_t wait_seconds(const std::string& name) const;
  /// After `free` failures the wait is 1 s, then 2, 4 ... up to limits::failure_wait_most_seconds. True when
  /// the wait begins with this failure.
  bool failed(const std::string& name, std::uint32_t free = limits::failures_free);
  void succeeded(const std::string& name);

 private:
  struct Failures {
    std::uint32_t count = 0;
    Timestamp last, until;
  };
  void make_room(Timestamp now);

  const Clock& clock_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Failures> failures_;
};

}  // namespace sanad::api
