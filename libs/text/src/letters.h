// SPDX-License-Identifier: Apache-2.0
/// What fold() does to single code points beyond NFKC and case folding. Internal to the module.
#pragma once

#include <string_view>

namespace sanad::text {

/// Marks that spelling leaves out at will: Latin, Greek and Cyrillic accents, Hebrew points, Arabic and
/// Syriac vowel signs, and the modifier letters of transliteration (ayn, hamza). Vowel signs of Indic and
/// other scripts are letters and are not among them.
bool is_dropped_mark(char32_t code_point);

/// What a decomposed, case-folded code point is written as: one form for the variants of an Arabic-script
/// letter (yeh, kaf, heh ...), ASCII for Latin letters that have no decomposition. Empty = as it is.
std::string_view folded_letter(char32_t code_point);

}  // namespace sanad::text
