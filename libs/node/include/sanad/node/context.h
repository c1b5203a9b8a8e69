// SPDX-License-Identifier: Apache-2.0
/// What every use case is given of the world outside: time, a log, a place to show progress.
#pragma once

#include <cstdint>
#include <string_view>

#include "sanad/core/clock.h"
#include "sanad/core/log.h"

namespace sanad::node {

/// Shown to a person while long work runs; never part of a result.
class Progress {
 public:
  virtual ~Progress() = default;
  /// `done` of `total` units; total 0 = not known. Called often: the implementation decides when to draw.
  virtual void update(std::string_view what, std::uint64_t done, std::uint64_t total) = 0;
  virtual void finish() = 0;  ///< wipes the line
};

class NoProgress final : public Progress {
 public:
  void update(std::string_view, std::uint64_t, std::uint64_t) override {}
  void finish() override {}
};

/// References: all outlive the call that is given the context.
struct Context {
  const Clock& clock;
  const Log& log;
  Progress& progress;
};

}  // namespace sanad::node
