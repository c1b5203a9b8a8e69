// SPDX-License-Identifier: Apache-2.0
/// Tokens of a block with the phrases found in them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "token.h"

namespace sanad::claims {

class Annotated {
 public:
  /// The lexicon outlives the object.
  Annotated(std::vector<Token> tokens, const Lexicon& lexicon)
      : tokens_{std::move(tokens)}, marks_{lexicon.find(tokens_)} {
    begins_.resize(tokens_.size() + 1);
    std::size_t mark = 0;
    for (std::size_t i = 0; i <= tokens_.size(); ++i) {
      while (mark < marks_.size() && marks_[mark].first < i) ++mark;
      begins_[i] = mark;
    }
  }

  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }
  std::span<const Token> tokens() const { return tokens_; }
  /// The key of token i, or "" behind the end.
  std::string_view key(std::size_t i) const {
    return i < tokens_.size() ? tokens_[i].key : std::string_view{};
  }
  bool is(std::size_t i, std::initializer_list<std::string_view> keys) const {
    return i < tokens_.size() && std::find(keys.begin(), keys.end(), tokens_[i].key) != keys.end();
  }
  /// The mark of `tag` that begins at token i, or nullptr.
  const Mark* at(std::size_t i, Tag tag) const {
    if (i >= tokens_.size()) return nullptr;
    for (auto m = begins_[i]; m < begins_[i + 1]; ++m) {
      if (marks_[m].entry->tag == tag) return &marks_[m];
    }
    return nullptr;
  }
  /// The mark of `tag` that ends before token i (half-open end == i), or nullptr.
  const Mark* ending(std::size_t i, Tag tag) const {
    constexpr std::size_t longest = 8;
    for (std::size_t back = std::min(i, longest); back > 0; --back) {
      if (const auto* mark = at(i - back, tag); mark != nullptr && mark->last == i) return mark;
    }
    return nullptr;
  }
  /// Every mark that begins at token i.
  std::span<const Mark> marks_at(std::size_t i) const {
    if (i >= tokens_.size()) return {};
    return std::span{marks_}.subspan(begins_[i], begins_[i + 1] - begins_[i]);
  }
  bool is_dash(std::size_t i) const { return is(i, {"-", "\xE2\x80\x93", "\xE2\x80\x94"}); }
  /// Written without white space before it.
  bool glued(std::size_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }

 private:
  std::vector<Token> tokens_{};
  std::vector<Mark> marks_{};
  std::vector<std::size_t> begins_{};
};

}  // namespace sanad::claims
