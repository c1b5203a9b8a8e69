// SPDX-License-Identifier: Apache-2.0
#include "terminal_progress.h"

#include <unistd.h>

#include <iostream>

#include "text_table.h"

namespace sanad::app {
namespace {
constexpr std::int64_t micros_between_draws = 100'000;
}

TerminalProgress::TerminalProgress(const Clock& clock) : clock_{clock}, terminal_{::isatty(STDERR_FILENO) == 1} {}

void TerminalProgress::update(std::string_view what, std::uint64_t done, std::uint64_t total) {
  if (!terminal_) return;
  const auto now = clock_.now().micros;
  if (drawn_ && now - last_micros_ < micros_between_draws) return;
  last_micros_ = now;
  drawn_ = true;
  std::cerr << "\r\033[K" << printable(what);
  if (done > 0) std::cerr << "  " << with_separators(static_cast<std::int64_t>(done));
  if (total > 0) std::cerr << " of " << with_separators(static_cast<std::int64_t>(total));
  std::cerr << std::flush;
}

void TerminalProgress::finish() {
  if (drawn_) std::cerr << "\r\033[K" << std::flush;
  drawn_ = false;
}

}  // namespace sanad::app
