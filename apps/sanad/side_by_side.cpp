// SPDX-License-Identifier: Apache-2.0
#include "side_by_side.h"

#include <algorithm>
#include <ostream>

namespace sanad::app {
namespace {

constexpr std::size_t narrowest_for_two = 80;
constexpr std::string_view bar = " | ";

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

/// The first `count` characters.
std::string_view front(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (begins_character(text[at]) && count-- == 0) break;
  }
  return text.substr(0, at);
}

void wrap_line(std::string_view line, std::size_t width, std::vector<std::string>& lines) {
  const auto indent = std::min(line.find_first_not_of(' '), std::min(line.size(), width / 2));
  const std::string margin(indent, ' ');
  std::string open = margin;
  bool empty = true;
  const auto end_line = [&] {
    lines.push_back(open);
    open = margin;
    empty = true;
  };
  for (auto at = indent; at < line.size();) {
    const auto end = std::min(line.find(' ', at), line.size());
    auto word = line.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (!empty && characters(open) + 1 + characters(word) > width) end_line();
    while (indent + characters(word) > width) {
      if (!empty) end_line();
      const auto piece = front(word, width - indent);
      open += piece;
      word.remove_prefix(piece.size());
      end_line();
    }
    if (word.empty()) continue;
    if (!empty) open += ' ';
    open += word;
    empty = false;
  }
  if (!empty || line.size() == indent) end_line();
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    wrap_line(text.substr(at, end - at), width, lines);
    at = end + 1;
  }
  return lines;
}

void print_beside(std::ostream& out, std::string_view left, std::string_view right, std::size_t width) {
  if (width < narrowest_for_two) {
    for (const auto& line : wrapped(left, width)) out << line << '\n';
    for (const auto& line : wrapped(right, width - 2)) out << "  " << line << '\n';
    return;
  }
  const auto left_width = (width - bar.size()) / 2;
  const auto lefts = wrapped(left, left_width);
  const auto rights = wrapped(right, width - bar.size() - left_width);
  for (std::size_t i = 0; i < std::max(lefts.size(), rights.size()); ++i) {
    const std::string text = i < lefts.size() ? lefts[i] : "";
    if (i >= rights.size() || rights[i].empty()) {
      out << text << '\n';
      continue;
    }
    out << text << std::string(left_width - characters(text), ' ') << bar << rights[i] << '\n';
  }
}

}  // namespace sanad::app
