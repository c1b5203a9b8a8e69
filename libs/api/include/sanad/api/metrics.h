// SPDX-License-Identifier: Apache-2.0
/// Counters in Prometheus' text format (version 0.0.4). Labels are routes, methods and statuses: a closed
/// set.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

#include "sanad/http/server.h"
#include "sanad/store/store.h"

namespace sanad::api {

/// Thread-safe.
class Metrics {
 public:
  void count(const http::Served& served);
  /// Requests by route, method and status; their durations by route; bytes; connections; newest edition and
  /// ledger line of the base; resident memory of the process.
  std::string text(const http::ServerCounts& connections, const store::Snapshot& base) const;

 private:
  /// Upper bounds of the histogram, in microseconds; one more for what is above.
  static constexpr std::array<std::uint64_t, 12> bounds{
      500, 1'000, 2'500, 5'000, 10'000, 25'000, 50'000, 100'000, 250'000, 1'000'000, 2'500'000, 10'000'000};
  struct Durations {
    std::array<std::uint64_t, bounds.size() + 1> counts{};
    std::uint64_t micros = 0;
  };
  void write_requests(std::string& out) const;
  void write_durations(std::string& out) const;

  mutable std::mutex mutex_;
  std::map<std::tuple<std::string, http::Method, int>, std::uint64_t> requests_;
  std::map<std::string, Durations> durations_;
  std::uint64_t bytes_in_ = 0, bytes_out_ = 0, cut_ = 0;
};

/// Bytes of memory that the process holds, as the system says; 0 where it does not.
std::uint64_t resident_bytes();

}  // namespace sanad::api
