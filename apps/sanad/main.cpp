// SPDX-License-Identifier: Apache-2.0
// The shell around everything: arguments, environment, streams and exit codes.
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>

#include "options.h"
#include "sanad/core/environment_error.h"
#include "terminal_progress.h"

namespace {

using sanad::app::Exit;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// Of the terminal that standard output is, else of a usual page.
std::size_t terminal_width() {
  constexpr std::size_t usual = 100, narrowest = 40;
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= narrowest;
  return known ? size.ws_col : usual;
}

/// $SANAD_NOW holds the clock still, so that a run can be repeated to the byte.
std::unique_ptr<sanad::Clock> make_clock() {
  const auto fixed = environment("SANAD_NOW");
  if (fixed.empty()) return std::make_unique<sanad::SystemClock>();
  const auto at = sanad::Timestamp::parse(fixed);
  if (!at) throw sanad::EnvironmentError{"SANAD_NOW: " + at.error().message};
  return std::make_unique<sanad::FixedClock>(*at);
}

Exit run(const std::vector<std::string>& arguments) {
  sanad::app::Options options;
  if (const auto leave = parse_options(arguments, environment("SANAD_BASE"), options)) {
    (leave->exit == Exit::ok ? std::cout : std::cerr) << leave->text;
    return leave->exit;
  }
  const auto clock = make_clock();
  const bool verbose = options.global.verbose;
  const sanad::Log log{[verbose](std::string_view line) {
    if (verbose) std::cerr << line << '\n';
  }};
  sanad::app::TerminalProgress progress{*clock};
  const sanad::node::Context context{*clock, log, progress};
  const sanad::app::Shell shell{options.global, std::cin, std::cout, std::cerr, context, terminal_width()};
  const auto exit = options.command(shell);
  std::cout.flush();
  if (!std::cout) throw sanad::EnvironmentError{"cannot write to standard output"};
  return exit;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return static_cast<int>(run({argv + 1, argv + argc}));
  } catch (const std::exception& error) {
    std::cerr << "sanad: " << error.what() << '\n';
    return static_cast<int>(Exit::environment);
  }
}
