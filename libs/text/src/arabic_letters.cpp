// SPDX-License-Identifier: Apache-2.0
// ICU has no Urdu transform, and its Arabic ones leave Urdu, Pashto and Sindhi letters untouched: hence a
// table of our own. fold() has unified yeh, kaf, heh, noon ghunna and teh marbuta before. Values by the
// common romanisations of the region's documents, not by one standard.
#include "arabic_letters.h"

#include <algorithm>
#include <array>

namespace sanad::text {
namespace {

struct Letter {
  char32_t code_point;
  std::string_view sound;
};

constexpr std::array letters = std::to_array<Letter>({
    {0x0621, ""},                                                               // hamza
    {0x0622, "a"},                                                              // alef madda
    {0x0623, "a"}, {0x0624, "W"}, {0x0625, "i"}, {0x0626, "Y"}, {0x0627, "a"},  // alef
    {0x0628, "b"}, {0x062A, "t"}, {0x062B, "T"},                                // theh: th, s
    {0x062C, "j"}, {0x062D, "h"}, {0x062E, "X"},                                // khah
    {0x062F, "d"}, {0x0630, "D"},                                               // thal: dh, z
    {0x0631, "r"}, {0x0632, "z"}, {0x0633, "s"}, {0x0634, "S"}, {0x0635, "s"},
    {0x0636, "D"},                 // dad: d in Arabic, z east of it
    {0x0637, "t"}, {0x0638, "z"},  // zah
    {0x0639, "A"},                 // ayn: silent, or the vowel at the start of a word
    {0x063A, "G"},                 // ghain
    {0x0641, "f"}, {0x0642, "q"}, {0x0644, "l"}, {0x0645, "m"}, {0x0646, "n"},
    {0x0647, "h"}, {0x0648, "W"}, {0x066E, "b"}, {0x066F, "q"},  // dotless beh, dotless qaf
    {0x0672, "a"}, {0x0673, "i"}, {0x0675, "a"}, {0x0676, "W"}, {0x0677, "W"},
    {0x0678, "Y"}, {0x0679, "t"},                 // tteh (Urdu)
    {0x067A, "t"}, {0x067B, "b"},                 // Sindhi
    {0x067C, "t"},                                // Pashto tteh
    {0x067D, "t"}, {0x067E, "p"}, {0x067F, "t"},  // Sindhi teheh
    {0x0680, "b"},                                // Sindhi beheh
    {0x0681, "z"},                                // Pashto dze: z, dz, j
    {0x0682, "z"}, {0x0683, "n"},                 // Sindhi nyeh
    {0x0684, "j"},                                // Sindhi dyeh
    {0x0685, "s"},                                // Pashto tse: s, ts
    {0x0686, "c"}, {0x0687, "c"},                 // tcheh, Sindhi tcheheh
    {0x0688, "d"}, {0x0689, "d"},                 // Urdu, Pashto ddal
    {0x068A, "d"}, {0x068B, "d"}, {0x068C, "d"}, {0x068D, "d"}, {0x068E, "d"},
    {0x068F, "d"}, {0x0690, "d"}, {0x0691, "r"},  // Urdu rreh
    {0x0692, "r"}, {0x0693, "r"},                 // Pashto reh
    {0x0694, "r"}, {0x0695, "r"}, {0x0696, "Z"},  // Pashto ge: zh, g
    {0x0697, "r"}, {0x0698, "Z"},                 // jeh
    {0x0699, "r"}, {0x069A, "S"},                 // Pashto khin: sh, kh
    {0x069B, "s"}, {0x069C, "S"}, {0x069D, "s"}, {0x069E, "s"}, {0x069F, "t"},
    {0x06A0, "G"}, {0x06A1, "f"}, {0x06A4, "w"}, {0x06A6, "f"},                 // veh, Sindhi peheh
    {0x06A7, "q"}, {0x06A8, "q"}, {0x06A9, "k"},                                // keheh
    {0x06AC, "k"}, {0x06AD, "n"}, {0x06AF, "g"}, {0x06B0, "g"}, {0x06B1, "n"},  // Sindhi ngoeh
    {0x06B3, "g"}, {0x06B4, "g"}, {0x06B5, "l"}, {0x06B6, "l"}, {0x06B7, "l"},
    {0x06B9, "n"}, {0x06BB, "n"},  // Sindhi rnoon
    {0x06BC, "n"},                 // Pashto noon
    {0x06BD, "n"}, {0x06BF, "c"}, {0x06C4, "W"}, {0x06C5, "W"}, {0x06C8, "W"},
    {0x06C9, "W"}, {0x06CA, "W"}, {0x06CB, "w"}, {0x06CC, "Y"}, {0x06CF, "W"},
    {0x06D1, "Y"}, {0x06D2, "Y"},  // yeh barree
    {0x06D3, "Y"}, {0x06FE, "m"},  // Sindhi ampersand
    {0x0750, "b"}, {0x0759, "d"}, {0x075C, "S"}, {0x0762, "g"}, {0x0763, "k"},
    {0x0768, "n"}, {0x076A, "l"}, {0x076C, "r"},
});
static_assert(std::ranges::is_sorted(letters, {}, &Letter::code_point));

}  // namespace

ArabicLetter arabic_letter(char32_t code_point) {
  const auto* letter = std::ranges::lower_bound(letters, code_point, {}, &Letter::code_point);
  if (letter == letters.end() || letter->code_point != code_point) return {};
  return {letter->sound, true};
}

}  // namespace sanad::text
