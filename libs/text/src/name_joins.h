// SPDX-License-Identifier: Apache-2.0
/// Names that are written together or apart at will. Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "name_vocabulary.h"

namespace sanad::text {

struct RawWord {
  std::string text;
  NameRole role = NameRole::plain;
  bool patronymic = false;
  bool article_cut = false;  ///< an article was glued to it, or what looks like one
};

/// "abdulrahman", "abdurrahman", "عبدالرحمن" -> "abdrahman", "عبدرحمن"; other words as they are.
std::string without_inner_article(std::string_view word);

/// Drops articles (also "alqahtani", "القحطانی", "jamaatul"), joins Abd + X, X + ullah, X + uddin, Abu + X,
/// marks the word behind bin. Words marked in `initial` (of the same length) are no articles. Order is kept;
/// at least one word stays if one came in.
std::vector<RawWord> join_words(const std::vector<std::string>& words, const std::vector<bool>& initial);

}  // namespace sanad::text
