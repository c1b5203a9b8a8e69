// SPDX-License-Identifier: Apache-2.0
/// The long ways of sanad screen: a file of subjects, the same file again with a memory, a log screened
/// again.
#pragma once

#include "cmd_screen.h"
#include "sanad/node/screen_audit.h"

namespace sanad::app {

screening::ScreenOptions options_of(const ScreenArgs& args);

Exit run_batch(const ScreenArgs& args, const Shell& shell, const store::Store& base);
Exit run_monitor(const ScreenArgs& args, const Shell& shell, const store::Store& base);
Exit run_replay(const ScreenArgs& args, const Shell& shell, const store::Store& base);

/// Appends lines to a log that is chained (node/screen_audit.h); checks it first. Throws EnvironmentError.
class AuditLog {
 public:
  /// An empty path logs nothing.
  static Result<AuditLog> open(const std::string& path);
  void add(const node::AuditEntry& entry, const node::Screened& screened, const node::Lists& lists);

 private:
  std::string path_, last_;
};

}  // namespace sanad::app
