// SPDX-License-Identifier: Apache-2.0
// HTML as it is found: one pass over the tags, no tree. What is kept of the nesting is whether the text stands in a
// heading, a list item, a row of a table, or in a region that is not seen.
#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "character_references.h"
#include "document_draft.h"
#include "line_kind.h"
#include "markup_tag.h"

namespace sanad::claims {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 49> block_names{
    "address", "article", "aside", "blockquote", "body",     "caption",    "center", "dd",     "details", "dialog",
    "dir",     "div",     "dl",    "dt",         "fieldset", "figcaption", "figure", "footer", "form",    "h1",
    "h2",      "h3",      "h4",    "h5",         "h6",       "header",     "hgroup", "hr",     "html",    "legend",
    "li",      "main",    "menu",  "nav",        "ol",       "option",     "p",      "pre",    "section", "summary",
    "table",   "tbody",   "td",    "template",   "tfoot",    "th",         "thead",  "tr",     "ul"};
/// Hold text that is no mark-up, up to their own closing tag.
constexpr std::array<std::string_view, 8> raw_names{"iframe", "noembed",  "noframes", "script",
                                                    "style",  "textarea", "title",    "xmp"};
constexpr std::array<std::string_view, 9> unseen_names{"button", "datalist", "head", "math",    "noscript",
                                                       "object", "select",   "svg",  "template"};
constexpr std::array<std::string_view, 3> furniture_names{"aside", "footer", "nav"};
constexpr std::array<std::string_view, 8> heading_names{"caption", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"};
constexpr std::array<std::string_view, 3> list_names{"menu", "ol", "ul"};
constexpr std::array<std::string_view, 5> table_names{"table", "tbody", "tfoot", "thead", "tr"};
/// A `hidden` attribute is heeded on these.
constexpr std::array<std::string_view, 8> can_be_hidden{"a", "div", "li", "p", "section", "span", "table", "ul"};

/// All that a row of empty cells holds.
constexpr std::string_view empty_row = " \t\n;\x01";

bool is_in(Names names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class HtmlReader {
 public:
  explicit HtmlReader(Draft& draft) : draft_{draft}, source_{draft.visible}, tags_{source_} {}

  void read() {
    for (std::size_t at = 0; at < source_.size();) {
      const auto next = std::min(source_.find_first_of("<&", at), source_.size());
      if (next > at && region_ == Region::unseen) draft_.hide(at, next);
      if (next >= source_.size()) break;
      at = source_[next] == '&' ? reference(next) : tag(next);
    }
    end_block(source_.size());
  }

 private:
  enum class Region { none, unseen, furniture };

  std::size_t reference(std::size_t at) {
    const auto found = read_reference(std::string_view{source_}.substr(at));
    const auto end = at + std::max<std::size_t>(found.length, 1);
    if (region_ == Region::unseen) {
      draft_.hide(at, end);
    } else if (found.length > 0) {
      draft_.put(at, end, found.shown);
    }
    return end;
  }

  std::size_t tag(std::size_t at) {
    const auto found = tags_.read(at);
    if (found.kind == Tag::Kind::none) return at + 1;
    draft_.hide(at, found.end);
    if (found.kind == Tag::Kind::comment) return found.end;
    const bool open = found.kind == Tag::Kind::open;
    if (open && is_in(raw_names, found.name)) return skip_raw(found);
    if (region_ != Region::none && found.name == region_name_) {
      region_depth_ = open ? region_depth_ + 1 : region_depth_ - 1;
      if (region_depth_ == 0) {
        end_block(at);
        region_ = Region::none;
      }
    }
    if (region_ == Region::unseen) return found.end;
    if (open && region_ == Region::none) enter_region(found, at);
    if (found.name == "br") {
      line_break(at);
    } else if (is_in(block_names, found.name)) {
      open ? open_block(found.name, at) : close_block(found.name, at);
    }
    return found.end;
  }

  std::size_t skip_raw(const Tag& tag) {
    const auto close = closing(tag.name, tag.end);
    // Never closed: only the tag itself is not seen.
    if (close == std::string::npos) return tag.end;
    draft_.hide(tag.end, close);
    return close;
  }

  /// Next "</name" at or behind `from`; one that is not there is looked for once.
  std::size_t closing(const std::string& name, std::size_t from) {
    auto& known = closing_[name];
    if (known != std::string::npos && known < from) known = find_close(source_, name, from);
    if (known == 0) known = find_close(source_, name, from);
    return known;
  }

  void enter_region(const Tag& tag, std::size_t at) {
    const bool unseen = is_in(unseen_names, tag.name) || (is_in(can_be_hidden, tag.name) && hides(tag.attributes));
    if (!unseen && !is_in(furniture_names, tag.name)) return;
    if (tag.attributes.ends_with('/') || closing(tag.name, tag.end) == std::string::npos) return;
    if (!unseen) end_block(at);
    region_ = unseen ? Region::unseen : Region::furniture;
    region_name_ = tag.name;
    region_depth_ = 1;
  }

  /// Two breaks with nothing between them part paragraphs; one is a space.
  void line_break(std::size_t at) {
    if (after_break_ > block_begin_ && draft_.trimmed({after_break_, at}).empty()) {
      end_block(at);
    } else if (draft_.visible[at] != '\n') {
      draft_.visible[at] = ' ';
    }
    after_break_ = at + 1;
  }

  void open_block(const std::string& name, std::size_t at) {
    if (name == "td" || name == "th") return open_cell(at);
    const bool in_cell = in_row_ && !is_in(table_names, name);
    if (in_cell && !cell_has_text(at)) {  // the first paragraph of a cell is the cell
      cell_begin_ = at;
      return;
    }
    end_block(at);
    if (name == "li") in_item_ = true;
    in_heading_ = is_in(heading_names, name);
    if (name == "tr" || name == "table") cells_ = 0;
    if (name == "tr") in_row_ = true;
    if (in_cell || name == "table") in_row_ = false;  // a table that lays out a page
  }

  void close_block(const std::string& name, std::size_t at) {
    if (name == "td" || name == "th") return;
    const bool table_part = is_in(table_names, name);
    if (in_row_ && !table_part) {
      if (draft_.visible[at] != '\n') draft_.visible[at] = ' ';
      return;
    }
    end_block(at);
    in_heading_ = false;
    if (table_part) in_row_ = false;
    if (name == "li" || is_in(list_names, name)) in_item_ = false;
  }

  void open_cell(std::size_t at) {
    if (!in_row_) {
      end_block(at);
      in_row_ = true;
      cells_ = 0;
    }
    if (cells_++ > 0) draft_.put(at, at + 3, " ; ");
    cell_begin_ = at + 3;
  }

  bool cell_has_text(std::size_t at) const {
    return !draft_.trimmed({std::max(cell_begin_, block_begin_), at}).empty();
  }

  void end_block(std::size_t at) {
    const auto inner = draft_.trimmed({block_begin_, at});
    block_begin_ = at;
    const auto shown = draft_.view(inner);
    if (shown.find_first_not_of(empty_row) == std::string_view::npos) return;
    auto kind = in_item_ ? BlockKind::list_item : BlockKind::paragraph;
    if (in_row_ && cells_ > 1) kind = BlockKind::table_row;
    if (in_heading_) kind = BlockKind::heading;
    constexpr std::size_t terse = 1000;  // of the page's bytes; longer blocks are no furniture
    const bool terse_block = inner.end - inner.begin <= terse;
    const bool prose = kind == BlockKind::paragraph || kind == BlockKind::list_item;
    if (prose && terse_block && is_furniture(plain_words(shown))) kind = BlockKind::furniture;
    if (region_ == Region::furniture) kind = BlockKind::furniture;
    draft_.blocks.push_back({inner.begin, inner.end, kind});
  }

  Draft& draft_;
  const std::string source_;  ///< as it was before anything was hidden
  TagScanner tags_;
  std::map<std::string, std::size_t, std::less<>> closing_;
  std::size_t block_begin_ = 0, cell_begin_ = 0, after_break_ = 0;
  std::size_t cells_ = 0, region_depth_ = 0;
  bool in_heading_ = false, in_item_ = false, in_row_ = false;
  Region region_ = Region::none;
  std::string region_name_;
};

}  // namespace

void read_html(Draft& draft) {
  HtmlReader{draft}.read();
}

}  // namespace sanad::claims
