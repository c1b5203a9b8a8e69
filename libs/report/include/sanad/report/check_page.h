// SPDX-License-Identifier: Apache-2.0
/// The claim check as one HTML file: the text on the left with its claims marked, what was found beside it.
#pragma once

#include <string>

#include "sanad/report/check_input.h"

namespace sanad::report {

/// Self-contained: no script, no address of another host is opened, all text escaped; for screen, telephone and
/// print. Same input, same bytes.
std::string render_check(const CheckInput& input);

}  // namespace sanad::report
