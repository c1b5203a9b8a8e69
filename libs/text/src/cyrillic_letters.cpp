// SPDX-License-Identifier: Apache-2.0
// ICU's transform is a scholarly one: its marks went with all others, and zh, ch, sh and kh with them. Values
// by the romanisations of passports and of the press.
#include "cyrillic_letters.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sanad::text {
namespace {

struct Letter {
  char32_t code_point;
  std::string_view latin;
};

constexpr std::array letters = std::to_array<Letter>({
    {0x0430, "a"},  {0x0431, "b"},    {0x0432, "v"},  {0x0433, "g"},  {0x0434, "d"},  {0x0435, "e"},
    {0x0436, "zh"}, {0x0437, "z"},    {0x0438, "i"},  {0x0439, "i"},  {0x043A, "k"},  {0x043B, "l"},
    {0x043C, "m"},  {0x043D, "n"},    {0x043E, "o"},  {0x043F, "p"},  {0x0440, "r"},  {0x0441, "s"},
    {0x0442, "t"},  {0x0443, "u"},    {0x0444, "f"},  {0x0445, "kh"}, {0x0446, "ts"}, {0x0447, "ch"},
    {0x0448, "sh"}, {0x0449, "shch"}, {0x044A, ""},   {0x044B, "y"},  {0x044C, ""},   {0x044D, "e"},
    {0x044E, "yu"}, {0x044F, "ya"},   {0x0451, "yo"}, {0x0452, "dj"}, {0x0454, "ye"}, {0x0455, "dz"},
    {0x0456, "i"},  {0x0457, "i"},    {0x0458, "y"},  {0x0459, "l"},  {0x045A, "n"},  {0x045B, "ch"},
    {0x045E, "u"},  {0x045F, "dzh"},  {0x0491, "g"},  {0x0493, "gh"}, {0x0497, "j"},  {0x0499, "d"},
    {0x049B, "q"},  {0x049D, "g"},    {0x04A1, "q"},  {0x04A3, "n"},  {0x04AB, "s"},  {0x04AF, "u"},
    {0x04B1, "u"},  {0x04B3, "h"},    {0x04B7, "j"},  {0x04B9, "j"},  {0x04BB, "h"},  {0x04CF, ""},
    {0x04D9, "a"},  {0x04E9, "o"},
});
static_assert(std::ranges::is_sorted(letters, {}, &Letter::code_point));

}  // namespace

CyrillicLetter cyrillic_letter(char32_t code_point) {
  const auto* found = std::ranges::lower_bound(letters, code_point, {}, &Letter::code_point);
  if (found == letters.end() || found->code_point != code_point) return {};
  return {true, found->latin};
}

}  // namespace sanad::text
