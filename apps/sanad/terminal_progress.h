// SPDX-License-Identifier: Apache-2.0
/// A progress line on a terminal's standard error; nothing in a pipe.
#pragma once

#include <cstdint>
#include <string>

#include "sanad/node/context.h"

namespace sanad::app {

class TerminalProgress final : public node::Progress {
 public:
  /// `clock` outlives it. Draws nothing when standard error is not a terminal.
  explicit TerminalProgress(const Clock& clock);
  void update(std::string_view what, std::uint64_t done, std::uint64_t total) override;
  void finish() override;

 private:
  const Clock& clock_;
  bool terminal_;
  bool drawn_ = false;
  std::int64_t last_micros_ = 0;
};

}  // namespace sanad::app
