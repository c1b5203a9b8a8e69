// SPDX-License-Identifier: Apache-2.0
#include "statement_tokens.h"

#include <algorithm>
#include <array>

#include "sanad/claims/document.h"

namespace sanad::claims::said {
namespace {

constexpr char filler = Document::filler;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lowered(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Marks that are several bytes in UTF-8.
struct WideMark {
  std::string_view bytes;
  Mark mark;
};
constexpr std::array<WideMark, 9> wide_marks{{
    {"\u2019", Mark::possessive},
    {"\u2018", Mark::quote},
    {"\u201C", Mark::quote},
    {"\u201D", Mark::quote},
    {"\u00AB", Mark::quote},
    {"\u00BB", Mark::quote},
    {"\u2013", Mark::dash},
    {"\u2014", Mark::dash},
    {"\u00A0", Mark::other},
}};

const WideMark* wide_mark_at(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return nullptr;
  const auto found = std::find_if(wide_marks.begin(), wide_marks.end(),
                                  [&](const WideMark& mark) { return text.starts_with(mark.bytes); });
  return found == wide_marks.end() ? nullptr : &*found;
}

Mark mark_of(char c) {
  switch (c) {
    case ',':
      return Mark::comma;
    case ';':
      return Mark::semicolon;
    case ':':
      return Mark::colon;
    case '-':
      return Mark::dash;
    case '"':
      return Mark::quote;
    case '(':
    case '[':
      return Mark::open;
    case ')':
    case ']':
      return Mark::close;
    case '.':
    case '!':
    case '?':
      return Mark::stop;
    case '\'':
      return Mark::possessive;
    default:
      return Mark::other;
  }
}

bool is_word_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  return is_letter(c) || is_digit(c) ||
         (static_cast<unsigned char>(c) >= 0x80 && wide_mark_at(text.substr(at)) == nullptr);
}

std::size_t past_fillers(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && text[at] == filler) ++at;
  return at;
}

/// Whether what joins two letters at `at` is a hyphen or an apostrophe of one word; moves `at` behind it.
bool passes_joint(std::string_view text, std::size_t& at, std::size_t end) {
  std::size_t width = 0;
  const bool apostrophe = text[at] == '\'' || text.substr(at).starts_with("\u2019");
  if (text[at] == '-') width = 1;
  if (apostrophe) width = text[at] == '\'' ? 1 : 3;
  if (width == 0 || at + width >= end || !is_word_byte(text, at + width)) return false;
  // "Mehsud's" is a word and its possessive; "al-Shabaab's" too.
  const bool last = at + width + 1 >= end || !is_word_byte(text, at + width + 1);
  if (apostrophe && (text[at + width] == 's' || text[at + width] == 'S') && last) return false;
  at += width;
  return true;
}

/// "U.S.": letters with a full stop behind each.
void pass_initials(std::string_view text, std::size_t begin, std::size_t& at, std::size_t end) {
  if (at - begin != 1 || !is_letter(text[begin])) return;
  std::size_t stop = at;
  while (stop + 1 < end && text[stop] == '.' && is_letter(text[stop + 1]) &&
         (stop + 2 >= end || !is_word_byte(text, stop + 2))) {
    stop += 2;
  }
  if (stop == at) return;
  at = stop < end && text[stop] == '.' ? stop + 1 : stop;
}

std::size_t end_of_word(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end) {
    if (is_word_byte(text, at)) {
      ++at;
    } else if (text[at] == filler) {
      const auto next = past_fillers(text, at, end);
      if (next >= end || !is_word_byte(text, next)) return at;
      at = next;
    } else if (!passes_joint(text, at, end)) {
      pass_initials(text, begin, at, end);
      return at;
    }
  }
  return at;
}

/// "2,015", "1.5", "6th", "7-9" is three tokens.
std::size_t end_of_number(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && (is_word_byte(text, at) ||
                      ((text[at] == ',' || text[at] == '.') && at + 1 < end && is_digit(text[at + 1])))) {
    ++at;
  }
  return at;
}

/// Nobody writes longer ones; what is longer is cut, so that the work on one stays bounded.
constexpr std::size_t longest_sentence = 400;

constexpr auto abbreviations = std::to_array<std::string_view>(
    {"adm", "al",  "brig", "capt", "col", "dr",   "fr",  "gen", "gov", "hon", "jr", "lt", "maj",
     "mr",  "mrs", "ms",   "mt",   "no",  "prof", "rep", "sen", "sgt", "sr",  "st", "vs"});

}  // namespace

void Tokens::add(std::size_t begin, std::size_t end, Mark mark) {
  const std::size_t at = text_.size();
  for (std::size_t i = begin; i < end; ++i) {
    if (visible_[i] != filler) text_.push_back(visible_[i]);
  }
  Token token;
  token.begin = begin;
  token.end = end;
  token.mark = mark;
  token.text = std::string_view{text_}.substr(at);
  const char first = token.text.empty() ? ' ' : token.text.front();
  token.capital =
      mark == Mark::word && ((first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80);
  tokens_.push_back(token);
}

void Tokens::read(std::string_view visible, std::size_t begin, std::size_t end) {
  visible_ = visible;
  tokens_.clear();
  text_.clear();
  text_.reserve(end - begin);  // views into it stay good: it never grows past what it is made of
  for (std::size_t at = begin; at < end;) {
    const char c = visible[at];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == filler) {
      ++at;
    } else if (is_digit(c)) {
      const auto stop = end_of_number(visible, at, end);
      add(at, stop, Mark::number);
      at = stop;
    } else if (is_word_byte(visible, at)) {
      const auto stop = end_of_word(visible, at, end);
      add(at, stop, Mark::word);
      at = stop;
    } else {
      const auto* wide = wide_mark_at(visible.substr(at, 4));
      const std::size_t width = wide != nullptr ? wide->bytes.size() : 1;
      if (wide == nullptr || wide->mark != Mark::other)
        add(at, at + width, wide != nullptr ? wide->mark : mark_of(c));
      at += width;
    }
  }
  lower_.assign(text_);
  std::transform(lower_.begin(), lower_.end(), lower_.begin(), lowered);
  for (auto& token : tokens_) {
    token.lower = std::string_view{lower_}.substr(static_cast<std::size_t>(token.text.data() - text_.data()),
                                                  token.text.size());
  }
  find_sentences();
}

bool Tokens::ends_sentence(std::size_t at) const {
  if (tokens_[at].mark != Mark::stop) return false;
  std::size_t next = at + 1;
  while (next < tokens_.size() && (tokens_[next].mark == Mark::quote || tokens_[next].mark == Mark::close))
    ++next;
  if (next >= tokens_.size()) return true;
  const auto& after = tokens_[next];
  if (after.begin == tokens_[at].end) return false;
  if (after.mark == Mark::word && !after.capital) return false;
  if (tokens_[at].text != "." || at == 0) return true;
  const auto& before = tokens_[at - 1];
  const bool initial = before.text.size() == 1 && before.capital;
  return !initial && !std::binary_search(abbreviations.begin(), abbreviations.end(), before.lower);
}

void Tokens::find_sentences() {
  sentences_.clear();
  std::size_t begin = 0;
  for (std::size_t at = 0; at < tokens_.size(); ++at) {
    if (!ends_sentence(at) && at + 1 - begin < longest_sentence) continue;
    sentences_.push_back({begin, at + 1});
    begin = at + 1;
  }
  if (begin < tokens_.size()) sentences_.push_back({begin, tokens_.size()});
}

std::string Tokens::shown(Span span) const {
  std::string text;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const bool apart = i > span.begin && tokens_[i].begin > tokens_[i - 1].end;
    if (apart) text += ' ';
    text += tokens_[i].text;
  }
  return text;
}

}  // namespace sanad::claims::said
