// SPDX-License-Identifier: Apache-2.0
/// base64url without padding (RFC 4648 section 5): keys, signatures, cursors.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::exchange {

std::string to_base64url(std::span<const std::uint8_t> bytes);
/// nullopt for padding, other characters, or bits that no encoder leaves set: one text for one value.
std::optional<std::vector<std::uint8_t>> from_base64url(std::string_view text);

}  // namespace sanad::exchange
