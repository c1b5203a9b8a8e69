// SPDX-License-Identifier: Apache-2.0
// The block structure of Markdown (CommonMark 0.31, chapters 4 and 5; tables as GitHub writes them), flat: lists and
// quotes in lists are lists.
#include <algorithm>

#include "document_draft.h"
#include "line_kind.h"
#include "markdown_inline.h"

namespace sanad::claims {
namespace {

constexpr std::size_t front_matter_lines = 200;

std::size_t run_at(std::string_view text, char c) {
  const auto end = text.find_first_not_of(c);
  return end == std::string_view::npos ? text.size() : end;
}

/// "---", "* * *", "___".
bool is_rule(std::string_view text) {
  const char c = text.empty() ? ' ' : text.front();
  if (c != '-' && c != '*' && c != '_') return false;
  const auto other = [c](char x) { return x != c && x != ' '; };
  return std::none_of(text.begin(), text.end(), other) && std::count(text.begin(), text.end(), c) >= 3;
}

/// "|---|:--:|".
bool is_delimiter_row(std::string_view text) {
  return text.find('-') != std::string_view::npos && text.find('|') != std::string_view::npos &&
         text.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// "[name]: address".
bool is_link_definition(std::string_view text) {
  const auto close = text.find("]:");
  return text.starts_with('[') && !text.starts_with("[^") && close != std::string_view::npos &&
         text.find(']') == close && close > 1;
}

class Markdown {
 public:
  explicit Markdown(Draft& draft) : draft_{draft}, lines_{lines_of(draft.visible, {0, draft.visible.size()})} {}

  void read() {
    for (auto i = front_matter(); i < lines_.size();) i = line(i);
    flush();
  }

 private:
  Stretch text(std::size_t i) const { return draft_.trimmed(lines_[i]); }
  void hide(Stretch of) { draft_.hide(of.begin, of.end); }

  std::size_t front_matter() {
    if (lines_.empty() || draft_.view(text(0)) != "---") return 0;
    for (std::size_t i = 1; i < std::min(lines_.size(), front_matter_lines); ++i) {
      if (draft_.view(text(i)) != "---" && draft_.view(text(i)) != "...") continue;
      for (std::size_t k = 0; k <= i; ++k) hide(lines_[k]);
      return i + 1;
    }
    return 0;
  }

  /// Reads the line, or the lines that belong to it; gives the line behind.
  std::size_t line(std::size_t i) {
    const auto of = without_quote_marks(i);
    const auto words = draft_.view(of);
    if (of.empty()) {
      flush();
      return i + 1;
    }
    if (words.starts_with("```") || words.starts_with("~~~")) {
      if (const auto behind = fenced(i, words.front(), run_at(words, words.front()))) return behind;
    }
    if (is_underline(words)) {
      kind_ = BlockKind::heading;
      hide(of);
      flush();
      return i + 1;
    }
    if (is_rule(words) || is_link_definition(words)) {
      flush();
      hide(of);
      return i + 1;
    }
    if (const auto hashes = run_at(words, '#'); hashes >= 1 && hashes <= 6 && is_gap(words, hashes)) {
      return heading(of, hashes, i);
    }
    return begins_table(words, i) ? table_from(i) : prose(of, i);
  }

  bool begins_table(std::string_view words, std::size_t i) const {
    if (words.find('|') == std::string_view::npos) return false;
    return words.starts_with('|') || (i + 1 < lines_.size() && is_delimiter_row(draft_.view(text(i + 1))));
  }

  static bool is_gap(std::string_view words, std::size_t at) { return at < words.size() && words[at] == ' '; }

  Stretch without_quote_marks(std::size_t i) {
    auto of = text(i);
    while (!of.empty() && draft_.visible[of.begin] == '>') {
      draft_.hide(of.begin, of.begin + 1);
      of = draft_.trimmed(of);
    }
    return of;
  }

  /// Hides a fenced block; 0 if it is never closed: then the marks are a line of text.
  std::size_t fenced(std::size_t open, char mark, std::size_t size) {
    auto& unclosed = mark == '`' ? unclosed_ticks_ : unclosed_tildes_;
    if (size >= unclosed) return 0;
    for (auto i = open + 1; i < lines_.size(); ++i) {
      const auto words = draft_.view(text(i));
      const auto inner = words.substr(std::min(words.find_first_not_of("> "), words.size()));
      if (run_at(inner, mark) < size || run_at(inner, mark) != inner.size()) continue;
      flush();
      for (auto k = open; k <= i; ++k) hide(lines_[k]);
      return i + 1;
    }
    unclosed = size;
    return 0;
  }

  /// "====" or "----" below one line of text makes it a heading.
  bool is_underline(std::string_view words) const {
    if (!open_ || lines_in_block_ != 1 || kind_ != BlockKind::paragraph || words.size() < 2) return false;
    return run_at(words, '=') == words.size() || run_at(words, '-') == words.size();
  }

  std::size_t heading(Stretch of, std::size_t hashes, std::size_t i) {
    flush();
    draft_.hide(of.begin, of.begin + hashes);
    auto end = of.end;
    while (end > of.begin && draft_.visible[end - 1] == '#') --end;
    draft_.hide(end, of.end);
    hide_inline(draft_, of);
    draft_.add(of, BlockKind::heading);
    return i + 1;
  }

  std::size_t table_from(std::size_t i) {
    flush();
    for (; i < lines_.size(); ++i) {
      const auto of = without_quote_marks(i);
      if (draft_.view(of).find('|') == std::string_view::npos) break;
      if (is_delimiter_row(draft_.view(of))) {
        hide(of);
        continue;
      }
      row(of);
    }
    return i;
  }

  void row(Stretch of) {
    hide_inline(draft_, of);
    const auto cells = draft_.trimmed(of);
    for (auto at = cells.begin; at < cells.end; ++at) {
      if (draft_.visible[at] != '|') continue;
      const bool edge = at == cells.begin || at + 1 == cells.end;
      draft_.visible[at] = edge ? Document::filler : ';';
    }
    if (draft_.view(of).find_first_not_of(" \t;\x01") != std::string_view::npos) draft_.add(of, BlockKind::table_row);
  }

  std::size_t prose(Stretch of, std::size_t i) {
    const auto words = draft_.view(of);
    const auto marker = list_marker(words);
    const bool bullet = marker > 0 && (words.front() < '0' || words.front() > '9');
    if (marker > 0 && (!open_ || kind_ == BlockKind::list_item || bullet || words.front() == '1')) {
      flush();
      kind_ = BlockKind::list_item;
      draft_.hide(of.begin, of.begin + marker);
      const auto item = draft_.view({of.begin + marker, of.end});
      const bool box = item.starts_with("[ ] ") || item.starts_with("[x] ") || item.starts_with("[X] ");
      if (box) draft_.hide(of.begin + marker, of.begin + marker + 4);
    } else if (!open_) {
      kind_ = kind_of_first(words, i);
    }
    if (!open_) block_ = of;
    open_ = true;
    ++lines_in_block_;
    block_.end = of.end;
    if (kind_ == BlockKind::furniture || kind_ == BlockKind::heading) flush();
    return i + 1;
  }

  BlockKind kind_of_first(std::string_view words, std::size_t i) const {
    if (is_furniture(plain_words(words))) return BlockKind::furniture;
    const bool alone = i + 1 >= lines_.size() || text(i + 1).empty();
    const auto bold = [&](std::string_view mark) {
      return words.size() > 4 && words.starts_with(mark) && words.find(mark, 2) == words.size() - 2;
    };
    if (!alone) return BlockKind::paragraph;
    if ((bold("**") || bold("__")) && could_be_heading(words)) return BlockKind::heading;
    return is_strong_heading(words) ? BlockKind::heading : BlockKind::paragraph;
  }

  void flush() {
    if (open_) {
      hide_inline(draft_, block_);
      draft_.add(block_, kind_);
    }
    open_ = false;
    lines_in_block_ = 0;
    kind_ = BlockKind::paragraph;
  }

  Draft& draft_;
  const std::vector<Stretch> lines_;
  bool open_ = false;  ///< a paragraph or list item is being read
  Stretch block_;
  BlockKind kind_ = BlockKind::paragraph;
  std::size_t lines_in_block_ = 0;
  /// Fences of this size and above are closed nowhere below: looked for once.
  std::size_t unclosed_ticks_ = std::string::npos, unclosed_tildes_ = std::string::npos;
};

}  // namespace

void read_markdown(Draft& draft) {
  Markdown{draft}.read();
}

}  // namespace sanad::claims
