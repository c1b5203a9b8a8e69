// SPDX-License-Identifier: Apache-2.0
/// What a misspelt word may have meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace sanad::sources {

/// "; did you mean 'x'?" if one of `names` is close to `found`; else "; expected one of a, b, c".
std::string hint(std::string_view found, std::span<const std::string_view> names);

}  // namespace sanad::sources
