// SPDX-License-Identifier: Apache-2.0
// Capitals are what is confused, though folded words are small: U+043D, the small Cyrillic en, stands for H.
#include "homoglyphs.h"

#include <algorithm>
#include <array>

#include "sanad/core/utf8.h"

namespace sanad::text {
namespace {

struct Lookalike {
  char32_t letter;
  char latin;
};

constexpr std::array lookalikes = std::to_array<Lookalike>({
    {0x03B1, 'a'}, {0x03B2, 'b'}, {0x03B5, 'e'}, {0x03B6, 'z'}, {0x03B7, 'h'}, {0x03B9, 'i'}, {0x03BA, 'k'},
    {0x03BC, 'm'}, {0x03BD, 'n'}, {0x03BF, 'o'}, {0x03C1, 'p'}, {0x03C4, 't'}, {0x03C5, 'y'}, {0x03C7, 'x'},
    {0x0430, 'a'}, {0x0432, 'b'}, {0x0435, 'e'}, {0x043A, 'k'}, {0x043C, 'm'}, {0x043D, 'h'}, {0x043E, 'o'},
    {0x0440, 'p'}, {0x0441, 'c'}, {0x0442, 't'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'},
    {0x0458, 'j'}, {0x04CF, 'l'}, {0x0501, 'd'}, {0x051B, 'q'}, {0x051D, 'w'},
});
static_assert(std::ranges::is_sorted(lookalikes, {}, &Lookalike::letter));

}  // namespace

void write_in_one_script(std::string& word) {
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const bool latin = std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!latin || std::ranges::all_of(word, ascii)) return;
  std::string written;
  for (std::size_t at = 0; at < word.size();) {
    const auto letter = next_code_point(word, at);
    if (letter < 0x80) {
      written.push_back(static_cast<char>(letter));
      continue;
    }
    const auto* found = std::ranges::lower_bound(lookalikes, letter, {}, &Lookalike::letter);
    if (found == lookalikes.end() || found->letter != letter) return;
    written.push_back(found->latin);
  }
  word = std::move(written);
}

}  // namespace sanad::text
