// SPDX-License-Identifier: Apache-2.0
/// How national ids of proscribed citizens are kept: never as they are. docs/formats/proscribed.md.
#pragma once

#include <string>
#include <string_view>

namespace sanad::sources {

/// A key that is shorter can be guessed.
inline constexpr std::size_t shortest_id_key = 16;  // bytes

/// HMAC-SHA-256 (RFC 2104) of the digits and letters of an id, as 64 hex digits: whoever asks with the same
/// key and id gets what the import wrote, and nobody gets the id back.
std::string hashed_id(std::string_view id, std::string_view key);

}  // namespace sanad::sources
