// SPDX-License-Identifier: Apache-2.0
/// Any text as part of an address.
#pragma once

#include <string>
#include <string_view>

namespace sanad {

/// All bytes but letters, digits, '-', '.', '_' and '~' as %XX (RFC 3986 sections 2.1 and 2.3). Linear.
std::string percent_encoded(std::string_view text);

}  // namespace sanad
