// SPDX-License-Identifier: Apache-2.0
/// Cyrillic letters as documents write them in Latin. Internal to the module.
#pragma once

#include <string_view>

namespace sanad::text {

/// "zh" for U+0436; empty for the soft and the hard sign. `known` says whether it is a letter of the table
/// (Russian, Ukrainian, Belarusian, the languages of the Balkans, the Caucasus and Central Asia; as fold()
/// leaves them).
struct CyrillicLetter {
  bool known = false;
  std::string_view latin;
};
CyrillicLetter cyrillic_letter(char32_t code_point);

}  // namespace sanad::text
