// SPDX-License-Identifier: Apache-2.0
#include "sentence.h"

#include "sanad/core/limits.h"

namespace sanad::claims {
namespace {


bool is_end_mark(const Annotated& text, std::size_t i) {
  if (!text.is(i, {".", "!", "?", "\xE2\x80\xA6"})) return false;
  if (text.key(i) != "." || i == 0) return true;
  if (text.at(i - 1, Tag::abbreviation) != nullptr && text.glued(i)) {
    // "No." ends a sentence unless a number follows; "Rs." and titles never do.
    return text.is(i - 1,
                   {"no", "al", "ca", "part", "ed", "etc", "inc", "ltd", "mar", "sec", "art", "st", "pp"}) &&
           !(i + 1 < text.size() && text[i + 1].kind == TokenKind::number) && !text.is(i - 1, {"st", "mar"});
  }
  // An initial: "J. Smith".
  const bool initial =
      text[i - 1].kind == TokenKind::word && text[i - 1].capital && text.key(i - 1).size() == 1;
  return !(initial && text.glued(i));
}

bool begins_sentence(const Annotated& text, std::size_t i) {
  if (i >= text.size()) return true;
  return text[i].capital || text[i].upper || text[i].kind == TokenKind::number ||
         text.is(i, {"\"", "'", "(", "["}) || static_cast<unsigned char>(text.key(i).front()) >= 0xC0;
}

}  // namespace

std::vector<Span> sentences_of(const Annotated& text) {
  std::vector<Span> spans;
  std::size_t first = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // What links slots looks from each number at its whole sentence: text without an end mark must not make one of it.
    if (i - first >= limits::sentence_tokens) {
      spans.push_back({first, i});
      first = i;
    }
    if (!is_end_mark(text, i)) continue;
    auto last = i + 1;
    while (last < text.size() && text.is(last, {"\"", "'", ")", "]", ".", "!", "?"}) && text.glued(last))
      ++last;
    if (last < text.size() && (text.glued(last) || !begins_sentence(text, last))) continue;
    spans.push_back({first, last});
    first = last;
    i = last - 1;
  }
  if (first < text.size()) spans.push_back({first, text.size()});
  return spans;
}

}  // namespace sanad::claims
