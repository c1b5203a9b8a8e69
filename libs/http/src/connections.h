// SPDX-License-Identifier: Apache-2.0
/// Which connections are open: the caps, and who is swept when time is up. Thread-safe.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <unordered_set>

#include "sanad/http/server.h"

namespace sanad::http {

using Moment = std::chrono::steady_clock::time_point;

/// A connection as its keepers see it; called from any thread while it is attached.
class Swept {
 public:
  virtual ~Swept() = default;
  /// Interrupts whatever it waits for, if its time is up by `now`. True if it did.
  virtual bool cut_if_overdue(Moment now) = 0;
  virtual void cut() = 0;
  virtual void cut_if_idle() = 0;
};

class Connections {
 public:
  Connections(std::size_t most, std::size_t most_per_address)
      : most_{most}, most_per_address_{most_per_address} {}

  /// False beyond a cap. Every true is answered by one release().
  bool admit(const std::string& address);
  void release(const std::string& address);
  void attach(Swept& connection);
  void detach(Swept& connection);

  void sweep(Moment now);
  void cut_idle();
  void cut_all();
  /// True when none is left, false if `wait` passed first.
  bool wait_until_none(std::chrono::milliseconds wait);
  ServerCounts counts() const;

 private:
  const std::size_t most_, most_per_address_;
  mutable std::mutex mutex_;
  std::condition_variable none_left_;
  std::map<std::string, std::size_t> by_address_;
  std::unordered_set<Swept*> attached_;
  ServerCounts counts_;
};

}  // namespace sanad::http
