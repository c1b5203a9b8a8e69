// SPDX-License-Identifier: Apache-2.0
#include "document_draft.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sanad/core/check.h"
#include "sanad/core/utf8.h"

namespace sanad::claims {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == Document::filler;
}

constexpr std::array<std::pair<char32_t, char32_t>, 13> invisible{{
    {0x00, 0x08},
    {0x0E, 0x1F},
    {0x7F, 0x9F},
    {0xAD, 0xAD},
    {0x34F, 0x34F},
    {0x61C, 0x61C},
    {0x180B, 0x180E},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},
}};

}  // namespace

void Draft::hide(std::size_t begin, std::size_t end) {
  for (auto at = begin; at < end; ++at) {
    if (visible[at] != '\n') visible[at] = Document::filler;
  }
}

void Draft::put(std::size_t begin, std::size_t end, std::string_view what) {
  SANAD_CHECK(what.size() <= end - begin, "what is put in has room");
  hide(begin, end);
  std::copy(what.begin(), what.end(), visible.begin() + static_cast<std::ptrdiff_t>(begin));
}

Stretch Draft::trimmed(Stretch of) const {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  for (;;) {
    while (of.begin < of.end && is_blank(visible[of.begin])) ++of.begin;
    if (!view(of).starts_with(no_break_space)) break;
    of.begin += no_break_space.size();
  }
  for (;;) {
    while (of.begin < of.end && is_blank(visible[of.end - 1])) --of.end;
    if (!view(of).ends_with(no_break_space)) break;
    of.end -= no_break_space.size();
  }
  return of;
}

void Draft::add(Stretch of, BlockKind kind) {
  const auto inner = trimmed(of);
  if (!inner.empty()) blocks.push_back({inner.begin, inner.end, kind});
}

bool is_invisible(char32_t c) {
  if (c >= 0xE0000 && c <= 0xE0FFF) return true;
  const auto range = std::lower_bound(invisible.begin(), invisible.end(), c,
                                      [](const auto& entry, char32_t value) { return entry.second < value; });
  return range != invisible.end() && c >= range->first;
}

std::string without_invisible(std::string_view text) {
  std::string out{text};
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (static_cast<unsigned char>(text[at]) >= 0x20 && static_cast<unsigned char>(text[at]) < 0x7F) {
      ++at;
      continue;
    }
    const auto c = next_code_point(text, at);
    char first = Document::filler;
    if (c == '\n' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029) first = '\n';
    if (c == '\r' && (at >= text.size() || text[at] != '\n')) first = '\n';
    if (c == '\v') first = ' ';
    const bool replaced = first != Document::filler || c == '\r' || is_invisible(c);
    if (!replaced) continue;
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(begin), out.begin() + static_cast<std::ptrdiff_t>(at),
              Document::filler);
    out[begin] = first;
  }
  return out;
}

std::vector<Stretch> lines_of(std::string_view visible, Stretch of) {
  std::vector<Stretch> lines;
  for (auto at = of.begin; at < of.end;) {
    const auto end = std::min(visible.find('\n', at), of.end);
    lines.push_back({at, end});
    at = end + 1;
  }
  return lines;
}

}  // namespace sanad::claims
