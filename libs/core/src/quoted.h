// SPDX-License-Identifier: Apache-2.0
/// Input repeated in error messages: valid UTF-8, cut short, in single quotes.
#pragma once

#include <string>
#include <string_view>

namespace sanad {
std::string quoted(std::string_view input);
}  // namespace sanad
