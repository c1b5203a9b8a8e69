// SPDX-License-Identifier: Apache-2.0
/// A password, read so that no one sees it.
#pragma once

#include <string>

#include "sanad/core/result.h"
#include "shell.h"

namespace sanad::app {

/// The first line of `file`, or of standard input if empty; on a terminal it is asked for and not shown.
Result<std::string> read_password(const std::string& file, const Shell& shell);

}  // namespace sanad::app
