// SPDX-License-Identifier: Apache-2.0
#include "token.h"

#include <algorithm>
#include <array>

#include "sanad/core/utf8.h"
#include "sanad/text/normalise.h"

namespace sanad::claims {
namespace {

constexpr std::size_t word_bytes_max = 128;  ///< longer runs of letters are cut: no word of any language

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Arabic-Indic and Extended Arabic-Indic digits, as ASCII; others unchanged.
char32_t plain_digit(char32_t c) {
  constexpr char32_t arabic = 0x660, persian = 0x6F0;
  if (c >= arabic && c < arabic + 10) return U'0' + (c - arabic);
  if (c >= persian && c < persian + 10) return U'0' + (c - persian);
  return c;
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == 0xA0 ||
         c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}

/// Typographic forms of signs as their plain ones.
char32_t plain_sign(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x2BC:
    case 0x2BB:
    case 0x60:
    case 0xB4:
    case 0x2032:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return '"';
    case 0x2010:
    case 0x2011:
      return '-';
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return 0x2013;
    case 0x2014:
    case 0x2015:
      return 0x2014;
    case 0x66B:
      return '.';
    case 0x66C:
    case 0x60C:
      return ',';
    case 0x66A:
      return '%';
    case 0x6D4:
      return '.';
    default:
      return c;
  }
}

bool is_sign(char32_t c) {
  if (c < 0x80) return !is_ascii_letter(c) && !is_digit(c) && !is_space(c);
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
         (c >= 0x2010 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x2190 && c <= 0x2BFF) ||
         (c >= 0x3001 && c <= 0x3020) || (c >= 0x66A && c <= 0x66D) || c == 0x60C || c == 0x61B ||
         c == 0x61F || c == 0x6D4 || c >= 0xFE00;
}

/// Walks the code points of a block, stepping over fillers.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t begin, std::size_t end) : text_{text}, at_{begin}, end_{end} {
    skip();
  }
  bool done() const { return at_ >= end_; }
  std::size_t at() const { return at_; }
  std::size_t after() const { return next_; }  ///< behind the code point last taken
  char32_t peek() const {
    if (done()) return 0;
    auto position = at_;
    return plain_sign(plain_digit(next_code_point(text_, position)));
  }
  char32_t take() {
    auto position = at_;
    const auto c = plain_sign(plain_digit(next_code_point(text_, position)));
    at_ = next_ = position;
    skip();
    return c;
  }

 private:
  void skip() {
    while (at_ < end_ && text_[at_] == Document::filler) ++at_;
  }
  std::string_view text_;
  std::size_t at_, end_, next_ = 0;
};

void take_number(Cursor& in, Token& token, std::string& key) {
  while (!in.done()) {
    const auto c = in.peek();
    if (is_digit(c)) {
      append_utf8(key, in.take());
    } else if (c == '.' || c == ',' || c == '\'') {
      Cursor ahead = in;
      ahead.take();
      if (ahead.done() || !is_digit(ahead.peek())) break;
      append_utf8(key, in.take());
    } else {
      break;
    }
    token.end = in.after();
  }
}

/// Letters with inner apostrophes; single letters with points between ("U.S.") are one word.
void take_word(Cursor& in, Token& token, std::string& key) {
  std::size_t letters = 0;
  while (!in.done() && key.size() < word_bytes_max) {
    const auto c = in.peek();
    if (c == '\'') {
      Cursor ahead = in;
      ahead.take();
      const auto next = ahead.peek();
      if (ahead.done() || is_sign(next) || is_space(next) || is_digit(next)) break;
      ahead.take();
      const bool possessive =
          (next == 's' || next == 'S') && (ahead.done() || is_sign(ahead.peek()) || is_space(ahead.peek()));
      if (possessive) break;
      append_utf8(key, in.take());
    } else if (c == '.' && letters == 1 && is_ascii_letter(static_cast<unsigned char>(key.back()))) {
      Cursor ahead = in;
      ahead.take();
      const bool letter_next = !ahead.done() && is_ascii_letter(ahead.peek());
      if (letter_next) ahead.take();
      const bool ends_letter = letter_next && (ahead.done() || ahead.peek() == '.' ||
                                               is_space(ahead.peek()) || is_sign(ahead.peek()));
      const bool closes = key.size() > 1 && key[key.size() - 2] == '.';
      if (!ends_letter && !closes) break;
      append_utf8(key, in.take());
      letters = 0;
      if (!ends_letter) {
        token.end = in.after();
        break;
      }
    } else if (is_space(c) || is_digit(c) || is_sign(c)) {
      break;
    } else {
      append_utf8(key, in.take());
      ++letters;
    }
    token.end = in.after();
  }
}

void note_case(Token& token, std::string_view raw) {
  const auto capitals = std::ranges::count_if(raw, [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto small = std::ranges::count_if(raw, [](char c) { return c >= 'a' && c <= 'z'; });
  token.capital = !raw.empty() && ((raw.front() >= 'A' && raw.front() <= 'Z') ||
                                   static_cast<unsigned char>(raw.front()) >= 0xC3);
  token.upper = capitals >= 2 && small == 0;
}

}  // namespace

std::string_view Tokens::keep(std::string key) {
  return keys_.emplace_back(std::move(key));
}

std::vector<Token> Tokens::read(const Document& document, const Block& block) {
  std::vector<Token> tokens;
  Cursor in{document.visible(), block.begin, block.end};
  bool space = true;
  while (!in.done()) {
    const auto c = in.peek();
    if (is_space(c)) {
      in.take();
      space = true;
      continue;
    }
    Token token{.begin = in.at(), .space_before = space};
    space = false;
    std::string key;
    if (is_digit(c)) {
      token.kind = TokenKind::number;
      take_number(in, token, key);
    } else if (is_sign(c)) {
      const bool suffix = c == '\'' && [&] {
        Cursor ahead = in;
        ahead.take();
        const auto s = ahead.peek();
        if (ahead.done() || (s != 's' && s != 'S')) return false;
        ahead.take();
        return ahead.done() || is_sign(ahead.peek()) || is_space(ahead.peek());
      }();
      append_utf8(key, in.take());
      if (suffix) append_utf8(key, in.take() | 0x20U);
      token.end = in.after();
    } else {
      token.kind = TokenKind::word;
      take_word(in, token, key);
      if (token.end == 0) {  // nothing was taken: cannot be a word after all
        in.take();
        continue;
      }
      note_case(token, key);
      const bool plain =
          std::ranges::all_of(key, [](char b) { return static_cast<unsigned char>(b) < 0x80; });
      if (plain) {
        std::ranges::transform(key, key.begin(),
                               [](char b) { return b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b; });
      } else {
        key = text::fold(key);
      }
    }
    token.key = keep(std::move(key));
    tokens.push_back(token);
  }
  return tokens;
}

}  // namespace sanad::claims
