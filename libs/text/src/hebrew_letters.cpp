// SPDX-License-Identifier: Apache-2.0
// By the spellings of Israeli passports; ICU's transform writes no vowel and marks that were dropped.
#include "hebrew_letters.h"

#include <array>

namespace sanad::text {

std::string_view hebrew_sound(char32_t code_point) {
  constexpr char32_t alef = 0x05D0, tav = 0x05EA;
  constexpr std::array<std::string_view, tav - alef + 1> sounds = {
      "a", "b", "g", "d", "h", "W", "z", "h", "t",  // alef to tet
      "Y", "X", "k", "l", "m", "m", "n", "n", "s",
      "A",                                      // yod to ayin, final kaf, mem and nun before theirs
      "f", "p", "z", "z", "k", "r", "S", "t"};  // final pe to tav
  return code_point >= alef && code_point <= tav ? sounds[code_point - alef] : std::string_view{};
}

}  // namespace sanad::text
