// SPDX-License-Identifier: Apache-2.0
/// A claim check for people (text and findings beside it), as JSON and as CSV.
#pragma once

#include "sanad/report/check_input.h"
#include "shell.h"

namespace sanad::app {

void print_check(const report::CheckInput& input, const Shell& shell);

}  // namespace sanad::app
