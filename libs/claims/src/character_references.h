// SPDX-License-Identifier: Apache-2.0
/// "&amp;", "&#8211;", "&#x2013;": HTML living standard, section 13.5, the names that occur in prose.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sanad::claims {

struct CharacterReference {
  std::size_t length = 0;  ///< bytes of the reference; 0 = there is none
  std::string shown{};       ///< UTF-8, never longer than the reference; empty for what is not seen
};

/// `text` starts with '&'. Looks at 12 bytes at most. Numbers that name no character give U+FFFD.
CharacterReference read_reference(std::string_view text);

}  // namespace sanad::claims
