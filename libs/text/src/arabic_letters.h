// SPDX-License-Identifier: Apache-2.0
/// Sounds of the letters of Arabic script. Internal to the module.
#pragma once

#include <string_view>

namespace sanad::text {

/// The sound letter(s) of a folded letter of Arabic, Persian, Urdu, Pashto, Sindhi, Kurdish or Uyghur; "" for
/// letters that are not heard (hamza). `known` is false for code points that are no letter of the table.
struct ArabicLetter {
  std::string_view sound;
  bool known = false;
};
ArabicLetter arabic_letter(char32_t code_point);

}  // namespace sanad::text
