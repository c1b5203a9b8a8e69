// SPDX-License-Identifier: Apache-2.0
/// Sounds of Latin spelling. Internal to the module.
#pragma once

#include <string>
#include <string_view>

namespace sanad::text {

/// Of one word of a-z and 0-9; other bytes are not heard.
std::string latin_sound(std::string_view word);

inline bool is_sound_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

}  // namespace sanad::text
