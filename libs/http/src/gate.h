// SPDX-License-Identifier: Apache-2.0
/// Lets so many into handlers at once; the others wait in order without holding a thread. One thread more
/// than the gate admits keeps accepting and reading, however slow handlers are. Thread-safe.
#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <utility>

namespace sanad::http {

class Gate {
 public:
  explicit Gate(unsigned places) : free_{places} {}

  bool try_enter() {
    const std::lock_guard lock{mutex_};
    if (free_ == 0) return false;
    --free_;
    return true;
  }
  /// Calls `resume` once a place is the caller's: at once if one is free.
  void enter(std::function<void()> resume) {
    {
      const std::lock_guard lock{mutex_};
      if (free_ == 0) {
        waiting_.push_back(std::move(resume));
        return;
      }
      --free_;
    }
    resume();
  }
  void leave() {
    std::function<void()> next;
    {
      const std::lock_guard lock{mutex_};
      if (waiting_.empty()) {
        ++free_;
        return;
      }
      next = std::move(waiting_.front());
      waiting_.pop_front();
    }
    next();  // the place passes on
  }

 private:
  std::mutex mutex_;
  unsigned free_;
  std::deque<std::function<void()>> waiting_;
};

}  // namespace sanad::http
