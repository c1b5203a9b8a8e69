// SPDX-License-Identifier: Apache-2.0
#include "markdown_inline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "character_references.h"
#include "markup_tag.h"

namespace sanad::claims {
namespace {

constexpr std::size_t longest_address = 2048, longest_label = 200, longest_footnote = 32;
constexpr std::size_t open_brackets = 32, longest_ticks = 8;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// Offsets count from the start of the block.
class Inline {
 public:
  Inline(Draft& draft, Stretch block)
      : draft_{draft}, base_{block.begin}, source_{draft.view(block)}, tags_{source_} {}

  void read() {
    for (std::size_t at = 0; at < source_.size();) at = step(at);
  }

 private:
  char at_or_blank(std::size_t at) const { return at < source_.size() ? source_[at] : ' '; }
  void hide(std::size_t begin, std::size_t end) { draft_.hide(base_ + begin, base_ + end); }

  std::size_t step(std::size_t at) {
    switch (source_[at]) {
      case '\\':
        return backslash(at);
      case '`':
        return code(at);
      case '<':
        return tag(at);
      case '&':
        return reference(at);
      case '[':
        return open_bracket(at, at);
      case '!':
        return at_or_blank(at + 1) == '[' ? open_bracket(at, at + 1) : at + 1;
      case ']':
        return close_bracket(at);
      case '*':
      case '_':
      case '~':
        return emphasis(at);
      default:
        return at + 1;
    }
  }

  std::size_t backslash(std::size_t at) {
    const char next = at_or_blank(at + 1);
    if (is_word(next) || is_blank(next)) return at + 1;
    hide(at, at + 1);
    return at + 2;
  }

  std::size_t code(std::size_t at) {
    const auto behind = std::min(source_.find_first_not_of('`', at), source_.size());
    const auto size = behind - at;
    if (size > longest_ticks || unclosed_[size - 1]) return behind;
    for (auto from = behind; from < source_.size();) {
      const auto begin = source_.find('`', from);
      if (begin == std::string::npos) break;
      const auto end = std::min(source_.find_first_not_of('`', begin), source_.size());
      if (end - begin == size) {
        hide(at, end);
        return end;
      }
      from = end;
    }
    unclosed_[size - 1] = true;  // nothing behind here closes one either
    return behind;
  }

  std::size_t tag(std::size_t at) {
    const auto found = tags_.read(at);
    if (found.kind == Tag::Kind::none) return at + 1;
    hide(at, found.end);
    if (found.name == "br") draft_.visible[base_ + at] = ' ';
    return found.end;
  }

  std::size_t reference(std::size_t at) {
    const auto found = read_reference(std::string_view{source_}.substr(at));
    if (found.length == 0) return at + 1;
    draft_.put(base_ + at, base_ + at + found.length, found.shown);
    return at + found.length;
  }

  std::size_t open_bracket(std::size_t at, std::size_t bracket) {
    if (at_or_blank(bracket + 1) == '^') {
      const auto close = next(']', bracket, next_square_);
      if (close != std::string::npos && close - bracket <= longest_footnote) {
        hide(at, close + 1);
        return close + 1;
      }
    }
    if (open_.size() < open_brackets) open_.push_back({at, bracket});
    return bracket + 1;
  }

  std::size_t close_bracket(std::size_t at) {
    if (open_.empty()) return at + 1;
    const auto opened = open_.back();
    open_.pop_back();
    const auto end = end_of_target(at + 1);
    if (end == at + 1) return end;
    const bool image = opened.begin != opened.bracket;
    hide(opened.begin, image ? end : opened.bracket + 1);
    hide(at, end);
    return end;
  }

  /// Behind "(address)" or "[label]" at `at`; `at` itself if there is none.
  std::size_t end_of_target(std::size_t at) {
    const char open = at_or_blank(at);
    if (open == '[') {
      const auto close = next(']', at, next_square_);
      return close != std::string::npos && close - at <= longest_label ? close + 1 : at;
    }
    if (open != '(') return at;
    auto close = next(')', at, next_round_);
    if (close == std::string::npos || close - at > longest_address) return at;
    const auto inner = std::string_view{source_}.substr(at + 1, close - at - 1);
    if (inner.find('(') != std::string_view::npos && at_or_blank(close + 1) == ')') ++close;  // a name in brackets
    return close + 1;
  }

  /// Next `c` at or behind `at`; remembered, so that a text without one is searched once.
  std::size_t next(char c, std::size_t at, std::size_t& known) const {
    if (known != std::string::npos && (known <= at)) known = source_.find(c, at + 1);
    return known;
  }

  std::size_t emphasis(std::size_t at) {
    const char mark = source_[at];
    const auto behind = std::min(source_.find_first_not_of(mark, at), source_.size());
    const char before = at > 0 ? source_[at - 1] : ' ';
    const char after = at_or_blank(behind);
    const bool alone = is_blank(before) && is_blank(after);
    const bool product = is_digit(before) && is_digit(after);
    const bool in_name = mark == '_' && is_word(before) && is_word(after);
    const bool about = mark == '~' && behind - at == 1;  // "~40": about forty
    if (!alone && !product && !in_name && !about) hide(at, behind);
    return behind;
  }

  struct Bracket {
    std::size_t begin, bracket;
  };
  Draft& draft_;
  std::size_t base_;
  const std::string source_;
  TagScanner tags_;
  std::vector<Bracket> open_;
  std::array<bool, longest_ticks> unclosed_{};
  std::size_t next_square_ = 0, next_round_ = 0;
};

}  // namespace

void hide_inline(Draft& draft, Stretch block) {
  Inline{draft, block}.read();
}

}  // namespace sanad::claims
