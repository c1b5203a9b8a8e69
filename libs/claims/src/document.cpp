// SPDX-License-Identifier: Apache-2.0
#include "sanad/claims/document.h"

#include <algorithm>

#include "document_draft.h"
#include "sanad/core/check.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"

namespace sanad::claims {
namespace {

constexpr std::size_t index_step = 256;

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Latin, Greek and Cyrillic capitals: the scripts of texts that have any.
bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c <= 0xDE) return c >= 0xC0 && c != 0xD7;
  if (c >= 0x100 && c <= 0x17F) return c <= 0x137 || (c >= 0x14A && c <= 0x177) ? (c & 1) == 0 : (c & 1) == 1;
  return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

bool ends_sentence(char c) {
  return c == '.' || c == '!' || c == '?';
}
bool is_space(char c) {
  return c == ' ' || c == '\t';
}

/// Cuts one line: after . ! ? + space + capital letter.
void cut_line(std::string_view visible, Stretch line, std::vector<std::size_t>& starts) {
  const auto skip = [&](std::size_t at) {
    while (at < line.end && (is_space(visible[at]) || visible[at] == Document::filler)) ++at;
    return at;
  };
  auto at = skip(line.begin);
  if (at >= line.end) return;
  starts.push_back(at);
  char before = 0;  // the last character that is seen
  for (; at < line.end; ++at) {
    const char c = visible[at];
    if (c == Document::filler) continue;
    if (is_space(c) && ends_sentence(before)) {
      const auto next = skip(at);
      auto behind = next;
      if (next < line.end && is_capital(next_code_point(visible, behind))) starts.push_back(next);
      at = next - 1;  // the run of spaces is looked at once
      before = ' ';
      continue;
    }
    before = c;
  }
}

std::vector<std::size_t> starts_in_lines(std::string_view visible) {
  std::vector<std::size_t> starts;
  for (const auto line : lines_of(visible, {0, visible.size()})) cut_line(visible, line, starts);
  return starts;
}

std::vector<std::size_t> starts_in_blocks(const Draft& draft) {
  std::vector<std::size_t> starts;
  for (const auto& block : draft.blocks) cut_line(draft.visible, {block.begin, block.end}, starts);
  return starts;
}

/// A line end inside a block is a space, the end of a block a line feed.
void settle(Draft& draft) {
  for (const auto& block : draft.blocks) {
    std::replace(draft.visible.begin() + static_cast<std::ptrdiff_t>(block.begin),
                 draft.visible.begin() + static_cast<std::ptrdiff_t>(block.end), '\n', ' ');
    if (block.end >= draft.visible.size()) continue;
    SANAD_CHECK(!is_continuation(draft.visible[block.end]), "blocks end between code points");
    auto behind = block.end;
    next_code_point(draft.visible, behind);
    draft.put(block.end, behind, "\n");
  }
}

}  // namespace

Result<Document> Document::read(std::string_view bytes, DocumentForm form) {
  if (bytes.size() > limits::document_bytes) {
    return fail(ErrorCode::limit_exceeded, "expected a text of at most " +
                                               std::to_string(limits::document_bytes >> 20U) + " MiB, found " +
                                               std::to_string(bytes.size()) + " bytes");
  }
  Document document;
  document.text_ = is_valid_utf8(bytes) ? std::string{bytes} : replace_invalid_utf8(bytes);
  Draft draft{without_invisible(document.text_), {}};
  switch (form) {
    case DocumentForm::plain:
    case DocumentForm::markdown:
      document.sentence_starts_ = starts_in_lines(draft.visible);
      form == DocumentForm::plain ? read_plain(draft) : read_markdown(draft);
      break;
    case DocumentForm::html:
      read_html(draft);
      document.sentence_starts_ = starts_in_blocks(draft);
      break;
  }
  settle(draft);
  document.visible_ = std::move(draft.visible);
  document.blocks_ = std::move(draft.blocks);
  std::size_t code_points = 0;
  for (std::size_t at = 0; at < document.text_.size(); ++at) {
    if (at % index_step == 0) document.code_points_.push_back(code_points);
    code_points += is_continuation(document.text_[at]) ? 0U : 1U;
  }
  document.code_points_.push_back(code_points);
  return document;
}

int Document::sentence_at(std::size_t byte) const {
  const auto after = std::upper_bound(sentence_starts_.begin(), sentence_starts_.end(), byte);
  return std::max(1, static_cast<int>(after - sentence_starts_.begin()));
}

std::size_t Document::code_point_at(std::size_t byte) const {
  if (byte >= text_.size()) return code_points_.back();
  auto count = code_points_[byte / index_step];
  for (auto at = byte - byte % index_step; at < byte; ++at) count += is_continuation(text_[at]) ? 0U : 1U;
  return count;
}

std::string Document::shown(std::size_t begin, std::size_t end) const {
  std::string out;
  bool gap = false;
  end = std::min(end, visible_.size());
  for (auto at = begin; at < end; ++at) {
    const char c = visible_[at];
    if (c == filler) continue;
    const bool no_break = c == '\xC2' && at + 1 < end && visible_[at + 1] == '\xA0';
    if (c == ' ' || c == '\t' || c == '\n' || no_break) {
      gap = true;
      at += no_break ? 1 : 0;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

}  // namespace sanad::claims
