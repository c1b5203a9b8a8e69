// SPDX-License-Identifier: Apache-2.0
/// Trouble with the world outside: disk, database, network. Thrown by the shell (store, http, apps), caught
/// only in main, the HTTP handler and the job runner; exit code 3.
#pragma once

#include <stdexcept>

namespace sanad {
struct EnvironmentError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace sanad
