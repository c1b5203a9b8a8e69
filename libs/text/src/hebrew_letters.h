// SPDX-License-Identifier: Apache-2.0
/// Hebrew letters in the alphabet of sounds. Internal to the module.
#pragma once

#include <string_view>

namespace sanad::text {

/// As arabic_letter(): vav and yod write a glide or a vowel, ayin is 'A'. Empty for what is not heard.
std::string_view hebrew_sound(char32_t code_point);

constexpr bool is_hebrew(char32_t c) {
  return c >= 0x0590 && c <= 0x05FF;
}

}  // namespace sanad::text
