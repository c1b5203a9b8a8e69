// SPDX-License-Identifier: Apache-2.0
/// Words, numbers and signs of a block of text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/document.h"

namespace sanad::claims {

enum class TokenKind : std::uint8_t { word, number, sign };

struct Token {
  std::size_t begin = 0, end = 0;  ///< bytes of Document::visible(), half-open
  TokenKind kind = TokenKind::sign;
  bool capital = false;       ///< a word that begins with a capital letter
  bool upper = false;         ///< a word of two capitals or more and no small letter
  bool space_before = false;  ///< white space, or the begin of the block, lies before it
  /// Small letters, accents removed, typographic apostrophes and dashes plain, Eastern digits ASCII. Of a
  /// number, its digits and separators. Points into the Tokens that made it.
  std::string_view key{};
};

/// Tokens of blocks, with the keys they point to. Keys stay where they are while the object lives.
class Tokens {
 public:
  /// Tokens of one block. "Pakistan's" is "pakistan" and "'s"; "U.S." is one word; "14.47", "1,50,000" one
  /// number; "29-year-old" is a number, a sign, a word, a sign, a word. Linear.
  std::vector<Token> read(const Document& document, const Block& block);

 private:
  std::string_view keep(std::string key);
  std::deque<std::string> keys_;
};

}  // namespace sanad::claims
