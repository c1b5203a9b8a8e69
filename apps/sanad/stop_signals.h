// SPDX-License-Identifier: Apache-2.0
/// SIGINT and SIGTERM as something to wait for.
#pragma once

#include <csignal>

namespace sanad::app {

/// From its making on, neither ends the process; threads that are started later inherit that. A peer that
/// went away (SIGPIPE) ends it neither.
class StopSignals {
 public:
  StopSignals() {
    ::sigemptyset(&set_);
    ::sigaddset(&set_, SIGINT);
    ::sigaddset(&set_, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &set_, &before_);
    ::signal(SIGPIPE, SIG_IGN);
  }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  void wait() {
    int received = 0;
    ::sigwait(&set_, &received);
  }

 private:
  sigset_t set_{}, before_{};
};

}  // namespace sanad::app
