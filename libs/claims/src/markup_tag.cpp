// SPDX-License-Identifier: Apache-2.0
#include "markup_tag.h"

#include <algorithm>

namespace sanad::claims {
namespace {

constexpr std::size_t longest_name = 16;
constexpr std::size_t attributes_looked_at = 512;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_name(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

}  // namespace

std::size_t TagScanner::end_of_tag(std::size_t from) {
  if (last_bracket_ == std::string_view::npos || from > last_bracket_) return std::string_view::npos;
  auto at = from;
  while (quotes_) {
    at = text_.find_first_of("\"'>", at);  // there is a '>' ahead
    if (text_[at] == '>') return at + 1;
    const auto close = text_.find(text_[at], at + 1);
    if (close == std::string_view::npos || close > last_bracket_) {
      quotes_ = false;
      break;
    }
    at = close + 1;
    if (at > last_bracket_) quotes_ = false;
  }
  return text_.find('>', from) + 1;
}

Tag TagScanner::read(std::size_t at) {
  Tag tag;
  const auto rest = text_.substr(at);
  if (rest.starts_with("<!--")) {
    const auto close = comments_closed_ ? text_.find("-->", at + 2) : std::string_view::npos;
    comments_closed_ = close != std::string_view::npos;
    tag.end = comments_closed_ ? std::max(close + 3, at + 4) : end_of_tag(at + 4);
    tag.kind = tag.end == std::string_view::npos ? Tag::Kind::none : Tag::Kind::comment;
    return tag;
  }
  const bool close = rest.size() > 1 && rest[1] == '/';
  const std::size_t name_at = close ? 2 : 1;
  const char first = rest.size() > name_at ? rest[name_at] : '\0';
  const bool declaration = !close && (first == '!' || first == '?');
  if (!declaration && !is_letter(first)) return tag;
  tag.end = end_of_tag(at + name_at);
  if (tag.end == std::string_view::npos) return {};
  tag.kind = declaration ? Tag::Kind::comment : close ? Tag::Kind::close : Tag::Kind::open;
  auto behind = name_at;
  while (at + behind < tag.end && is_name(rest[behind])) {
    if (tag.name.size() < longest_name) tag.name += lower(rest[behind]);
    ++behind;
  }
  tag.attributes = text_.substr(at + behind, tag.end - 1 - std::min(tag.end - 1, at + behind));
  return tag;
}

std::size_t find_close(std::string_view text, std::string_view name, std::size_t from) {
  for (auto at = text.find("</", from); at != std::string_view::npos; at = text.find("</", at + 2)) {
    const auto found = text.substr(at + 2, name.size());
    const bool same = std::equal(found.begin(), found.end(), name.begin(), name.end(),
                                 [](char a, char b) { return lower(a) == b; });
    const auto behind = at + 2 + name.size();
    if (same && (behind >= text.size() || !is_name(text[behind]))) return at;
  }
  return std::string_view::npos;
}

bool hides(std::string_view attributes) {
  std::string words = " ";
  for (const char c : attributes.substr(0, attributes_looked_at)) {
    if (c != '"' && c != '\'') words += c == '\n' || c == '\t' ? ' ' : lower(c);
  }
  words += ' ';
  const auto holds = [&](std::string_view text) { return words.find(text) != std::string::npos; };
  return holds(" hidden ") || holds(" hidden=") || holds("aria-hidden=true") || holds("display:none") ||
         holds("display: none") || holds("visibility:hidden");
}

}  // namespace sanad::claims
