// SPDX-License-Identifier: Apache-2.0
/// Words and marks of a paragraph, as the reader of statements needs them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::claims::said {

enum class Mark : std::uint8_t {
  word,
  number,
  comma,
  semicolon,
  colon,
  dash,
  quote,
  open,
  close,
  stop,
  possessive,
  other
};

struct Token {
  std::size_t begin = 0, end = 0;  ///< bytes of the visible text, half-open
  std::string_view text;           ///< without fillers
  std::string_view lower;          ///< ASCII letters lowered; other bytes as they are
  Mark mark = Mark::other;
  bool capital = false;  ///< starts with a capital letter (or a letter of another script's own)
};

/// Half-open range of tokens.
struct Span {
  std::size_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
  std::size_t size() const { return end > begin ? end - begin : 0; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// The tokens of one block with the text they point into. Reused from block to block: cheap to refill. Not
/// copyable.
class Tokens {
 public:
  Tokens() = default;
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  /// Reads visible[begin, end). Linear.
  void read(std::string_view visible, std::size_t begin, std::size_t end);
  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t index) const { return tokens_[index]; }
  /// Sentences: cut after . ! ? before a capital letter, a quote or a number, but not behind an abbreviation.
  const std::vector<Span>& sentences() const { return sentences_; }
  /// Words of a span with single spaces, marks where they stood.
  std::string shown(Span span) const;

 private:
  void add(std::size_t begin, std::size_t end, Mark mark);
  void find_sentences();
  bool ends_sentence(std::size_t at) const;

  std::string_view visible_;
  std::string text_, lower_;  ///< of all tokens, without fillers
  std::vector<Token> tokens_;
  std::vector<Span> sentences_;
};

}  // namespace sanad::claims::said
