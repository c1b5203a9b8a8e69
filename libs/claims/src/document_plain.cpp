// SPDX-License-Identifier: Apache-2.0
// Plain text: blank lines part paragraphs; within a run of lines, a line that was too long to take the next word was
// wrapped, any other was ended on purpose.
#include <algorithm>

#include "document_draft.h"
#include "line_kind.h"

namespace sanad::claims {
namespace {

constexpr std::size_t narrowest_wrap = 40, widest_wrap = 160;
constexpr std::size_t ragged_percent = 85;  // how full a line in a proportional typeface is before it wraps
constexpr std::size_t longer_by = 20;       // a paragraph's first line beside a heading above it
constexpr std::size_t tight_line = 20;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

struct Line {
  Stretch whole;  ///< without its line feed
  Stretch text;   ///< trimmed
  std::size_t width = 0;
  bool marked = false;  ///< ends in . ! ?
};

std::size_t first_word(std::string_view text) {
  return width_of(text.substr(0, text.find(' ')));
}

/// A run of lines without a blank one between them.
class Run {
 public:
  Run(Draft& draft, std::vector<Line> lines, bool text_below)
      : draft_{draft}, lines_{std::move(lines)}, text_below_{text_below} {
    for (const auto& line : lines_) width_ = std::max(width_, line.width);
    const bool ragged = std::any_of(lines_.begin(), lines_.end() - 1, [](const auto& line) { return !line.marked; });
    wrapped_ = ragged && width_ >= narrowest_wrap && width_ <= widest_wrap;
  }

  void read() {
    for (std::size_t i = 0; i < lines_.size();) i = block_from(i);
  }

 private:
  std::string_view text(std::size_t i) const { return draft_.view(lines_[i].text); }

  /// Whether line i would not have had room for the first word of the next.
  bool full(std::size_t i) const {
    if (!wrapped_ || i + 1 >= lines_.size()) return false;
    const auto room = lines_[i].marked ? width_ : width_ * ragged_percent / 100;
    return lines_[i].width + 1 + first_word(text(i + 1)) > room;
  }

  bool continues(std::size_t i, bool in_item) const {
    const auto& before = lines_[i - 1];
    const bool mid_sentence = !before.marked && full(i - 1);
    if (is_row(text(i)) || (!mid_sentence && list_marker(text(i)) > 0)) return false;
    if (mid_sentence) return true;
    if (is_strong_heading(text(i)) || is_furniture(plain_words(text(i)))) return false;
    const bool lower = is_lower(text(i).front()) && !before.marked && before.width >= tight_line;
    const bool indented = in_item && lines_[i].text.begin > lines_[i].whole.begin;
    return full(i - 1) || lower || indented;
  }

  bool is_heading(std::size_t i) const {
    if (is_strong_heading(text(i))) return true;
    if (!could_be_heading(text(i))) return false;
    if (lines_.size() == 1) return text_below_;
    if (i != 0 || full(i)) return false;
    return lines_[1].width > lines_[0].width + longer_by && list_marker(text(1)) == 0 && !is_lower(text(1).front());
  }

  /// Cells with tabs, bars or wide gaps between them. Two spaces behind a sentence are typing, not a gap.
  static bool is_row(std::string_view line) {
    line.remove_prefix(list_marker(line));
    std::size_t bars = 0, gaps = 0, wide = 0, numbers = 0;
    for (std::size_t at = 0; at < line.size();) {
      const auto begin = at;
      while (at < line.size() && (line[at] == ' ' || line[at] == '\t' || line[at] == '|')) ++at;
      const auto gap = line.substr(begin, at - begin);
      const bool mark = begin > 0 && (line[begin - 1] == '.' || line[begin - 1] == '!' || line[begin - 1] == '?');
      bars += gap.find_first_of("\t|") != std::string_view::npos ? 1U : 0U;
      gaps += gap.size() >= 2 && !mark ? 1U : 0U;
      wide += gap.size() >= 3 && !mark ? 1U : 0U;
      if (at >= line.size()) break;
      const auto end = std::min(line.find_first_of(" \t|", at), line.size());
      const auto word = line.substr(at, end - at);
      numbers += std::any_of(word.begin(), word.end(), is_digit) && std::none_of(word.begin(), word.end(), is_letter);
      at = end;
    }
    return (bars >= 1 && numbers > 0) || bars >= 2 || wide >= 2 || (gaps >= 2 && numbers > 0);
  }

  /// The gaps of a row become semicolons.
  void part_cells(Stretch row) {
    for (auto at = row.begin; at < row.end; ++at) {
      const auto begin = at;
      while (at < row.end && (draft_.visible[at] == ' ' || draft_.visible[at] == '\t' || draft_.visible[at] == '|'))
        ++at;
      const auto gap = draft_.view({begin, at});
      if (gap.empty() || gap == " ") continue;
      draft_.put(begin, at, gap.size() >= 3 ? " ; " : gap.size() == 2 ? "; " : ";");
    }
  }

  /// "terror-" + "ism": one word again.
  void heal_hyphen(std::size_t i) {
    const auto before = text(i);
    if (before.size() < 2 || before.back() != '-' || !is_letter(before[before.size() - 2])) return;
    if (!is_lower(text(i + 1).front())) return;
    for (auto at = lines_[i].text.end - 1; at < lines_[i + 1].text.begin; ++at) {
      draft_.visible[at] = Document::filler;
    }
  }

  /// Adds the block that begins at line i; gives the line behind it.
  std::size_t block_from(std::size_t i) {
    const auto first = lines_[i].text;
    if (is_furniture(plain_words(text(i))) && !(i + 1 < lines_.size() && full(i) && !lines_[i].marked)) {
      draft_.add(first, BlockKind::furniture);
      return i + 1;
    }
    if (is_heading(i)) {
      draft_.add(first, BlockKind::heading);
      return i + 1;
    }
    if (is_row(text(i))) {
      part_cells(first);
      draft_.add(first, BlockKind::table_row);
      return i + 1;
    }
    const auto marker = list_marker(text(i));
    draft_.hide(first.begin, first.begin + marker);
    auto last = i;
    while (last + 1 < lines_.size() && continues(last + 1, marker > 0)) {
      heal_hyphen(last);
      ++last;
    }
    draft_.add({first.begin, lines_[last].text.end}, marker > 0 ? BlockKind::list_item : BlockKind::paragraph);
    return last + 1;
  }

  Draft& draft_;
  std::vector<Line> lines_;
  bool text_below_;
  std::size_t width_ = 0;
  bool wrapped_ = false;
};

}  // namespace

void read_plain(Draft& draft) {
  std::vector<std::vector<Line>> runs(1);
  for (const auto whole : lines_of(draft.visible, {0, draft.visible.size()})) {
    const auto text = draft.trimmed(whole);
    if (!text.empty()) {
      runs.back().push_back({whole, text, width_of(draft.view(text)), ends_with_mark(draft.view(text))});
    } else if (!runs.back().empty()) {
      runs.emplace_back();
    }
  }
  if (runs.back().empty()) runs.pop_back();
  for (std::size_t i = 0; i < runs.size(); ++i) Run{draft, std::move(runs[i]), i + 1 < runs.size()}.read();
}

}  // namespace sanad::claims
