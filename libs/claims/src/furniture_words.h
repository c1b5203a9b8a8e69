// SPDX-License-Identifier: Apache-2.0
/// The phrases that mark a line as page furniture; sorted, lower case, single spaces.
#pragma once

#include <span>
#include <string_view>

namespace sanad::claims {

/// The line is the phrase, but for marks around it.
std::span<const std::string_view> furniture_lines();
/// A short line that starts so.
std::span<const std::string_view> furniture_starts();
/// A line of up to 400 bytes that holds one of these.
std::span<const std::string_view> notice_phrases();

}  // namespace sanad::claims
