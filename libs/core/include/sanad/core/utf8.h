// SPDX-License-Identifier: Apache-2.0
/// UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sanad {

bool is_valid_utf8(std::string_view bytes);
/// Offset of the first byte that breaks the rules, or npos.
std::size_t find_invalid_utf8(std::string_view bytes);
/// Every broken byte becomes U+FFFD; for messages only, never for what is stored.
std::string replace_invalid_utf8(std::string_view bytes);
void append_utf8(std::string& out, char32_t code_point);
/// Decodes the code point at `position` (which must start one of valid text) and moves behind it.
char32_t next_code_point(std::string_view valid, std::size_t& position);
/// At most `limit` bytes of it, cut between code points, "..." appended if cut. For messages.
std::string shorten(std::string_view text, std::size_t limit);

}  // namespace sanad
