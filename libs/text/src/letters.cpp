// SPDX-License-Identifier: Apache-2.0
#include "letters.h"

#include <algorithm>
#include <array>

namespace sanad::text {
namespace {

struct Range {
  char32_t first, last;
};

constexpr std::array dropped_marks = std::to_array<Range>({
    {0x02B9, 0x02FF},  // modifier letters: prime, ayn, hamza
    {0x0300, 0x036F},  // combining diacritical marks
    {0x0483, 0x0487},  // Cyrillic titlo
    {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
    {0x05C7, 0x05C7},                                                        // Hebrew points
    {0x0610, 0x061A}, {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670},  // Arabic signs, tatweel, harakat
    {0x06D6, 0x06DC}, {0x06DF, 0x06E8}, {0x06EA, 0x06ED},                    // Koranic signs
    {0x0711, 0x0711}, {0x0730, 0x074A},                                      // Syriac points
    {0x08D3, 0x08E1}, {0x08E3, 0x08FF},                                      // Arabic extended
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F},
});

struct Letter {
  char32_t from;
  std::string_view to;
};

constexpr std::array letters = std::to_array<Letter>({
    {0x00E6, "ae"},     {0x00F0, "d"},      {0x00F8, "o"},      {0x00FE, "th"}, {0x0111, "d"},
    {0x0127, "h"},      {0x0131, "i"},      {0x0138, "k"},      {0x0142, "l"},  {0x014B, "n"},
    {0x0153, "oe"},     {0x0167, "t"},      {0x0199, "k"},      {0x01B4, "y"},  {0x0253, "b"},
    {0x0256, "d"},      {0x0257, "d"},      {0x0259, "e"},      {0x0268, "i"},  {0x026B, "l"},
    {0x0289, "u"},      {0x0629, "\u0647"},                      // teh marbuta        -> heh
    {0x0643, "\u06A9"},                                          // Arabic kaf         -> keheh
    {0x0649, "\u06CC"},                                          // alef maksura       -> Farsi yeh
    {0x064A, "\u06CC"},                                          // Arabic yeh         -> Farsi yeh
    {0x0671, "\u0627"},                                          // alef wasla         -> alef
    {0x06AA, "\u06A9"},                                          // swash kaf          -> keheh
    {0x06AB, "\u06AF"},                                          // Pashto gaf         -> gaf
    {0x06BA, "\u0646"},                                          // noon ghunna        -> noon
    {0x06BE, "\u0647"},                                          // heh doachashmee    -> heh
    {0x06C1, "\u0647"},                                          // Urdu heh goal      -> heh
    {0x06C3, "\u0647"},                                          // Urdu teh marbuta   -> heh
    {0x06C6, "\u0648"}, {0x06C7, "\u0648"},                      // oe, u -> waw
    {0x06CD, "\u06CC"}, {0x06CE, "\u06CC"}, {0x06D0, "\u06CC"},  // Pashto and Kurdish yehs -> Farsi yeh
    {0x06D5, "\u0647"},                                          // ae                 -> heh
});

static_assert(std::ranges::is_sorted(letters, {}, &Letter::from));
static_assert(std::ranges::is_sorted(dropped_marks, {}, &Range::first));

}  // namespace

bool is_dropped_mark(char32_t code_point) {
  const auto range = std::ranges::lower_bound(dropped_marks, code_point, {}, &Range::last);
  return range != dropped_marks.end() && range->first <= code_point;
}

std::string_view folded_letter(char32_t code_point) {
  const auto letter = std::ranges::lower_bound(letters, code_point, {}, &Letter::from);
  if (letter == letters.end() || letter->from != code_point) return {};
  return letter->to;
}

}  // namespace sanad::text
