// SPDX-License-Identifier: Apache-2.0
/// Where tags, comments and declarations end, in HTML and in the HTML of Markdown. Linear over a whole text however
/// it is broken: what was once looked for in vain up to the end is not looked for again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sanad::claims {

struct Tag {
  enum class Kind { none, open, close, comment };
  Kind kind = Kind::none;       ///< none: the '<' is a character of the text
  std::string name{};             ///< lower case, at most 16 bytes
  std::size_t end = 0;          ///< behind its '>'
  std::string_view attributes;  ///< between name and '>'
};

class TagScanner {
 public:
  explicit TagScanner(std::string_view text) : text_{text}, last_bracket_{text.rfind('>')} {}
  /// `at` stands on '<'.
  Tag read(std::size_t at);

 private:
  std::size_t end_of_tag(std::size_t from);
  std::string_view text_;
  std::size_t last_bracket_;     ///< npos: there is none
  bool quotes_ = true;           ///< false once a quote was never closed: then '>' ends a tag wherever it stands
  bool comments_closed_ = true;  ///< false once "-->" was not found
};

/// Offset of "</name" in any case at or behind `from`, followed by no letter; npos if there is none.
std::size_t find_close(std::string_view text, std::string_view name, std::size_t from);

/// Whether the attributes hide their element: `hidden`, `aria-hidden="true"`, display:none.
bool hides(std::string_view attributes);

}  // namespace sanad::claims
