// SPDX-License-Identifier: Apache-2.0
#include "line_kind.h"

#include <algorithm>
#include <array>

#include "furniture_words.h"
#include "sanad/claims/document.h"

namespace sanad::claims {
namespace {

constexpr std::size_t short_line = 120;   // bytes; furniture is terse
constexpr std::size_t notice_line = 400;  // copyright and cookie notices are not
constexpr std::size_t heading_width = 80, heading_words = 12, caption_width = 200;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_high(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool is_word(char c) {
  return is_digit(c) || is_lower(c) || is_upper(c) || is_high(c);
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  const auto begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at - begin;
}

std::size_t words_in(std::string_view line) {
  return line.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), ' '));
}

std::string_view without_marks(std::string_view line) {
  while (!line.empty() && !is_word(line.front())) line.remove_prefix(1);
  while (!line.empty() && !is_word(line.back())) line.remove_suffix(1);
  return line;
}

/// "12", "- 12 -", "page 3", "page 3 of 12", "3 | page", "p. 7", "iv".
bool is_page_number(std::string_view line) {
  static constexpr std::array<std::string_view, 8> filling{"page", "of", "pages", "p", "pg", "ii", "iii", "iv"};
  std::size_t numbers = 0, words = 0;
  for (std::size_t at = 0; at < line.size();) {
    auto end = at;
    while (end < line.size() && is_word(line[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    const auto word = line.substr(at, end - at);
    const bool number = word.size() <= 4 && digits_at(word, 0) == word.size();
    if (!number && std::find(filling.begin(), filling.end(), word) == filling.end()) return false;
    ++(number ? numbers : words);
    at = end;
  }
  // A bare number without a word of pages is one only where nothing else stands on the line.
  return numbers + words > 0 && numbers <= 2 && (words > 0 || numbers == 1);
}

/// "12 comments", "1,234 views", "5 min read", "320 shares".
bool is_counter(std::string_view line) {
  static constexpr std::array<std::string_view, 9> counted{
      "comments", "comment", "views", "shares", "likes", "min read", "minutes read", "minute read", "retweets"};
  std::size_t at = 0;
  while (at < line.size() && (is_digit(line[at]) || line[at] == ',' || line[at] == '.')) ++at;
  if (at == 0 || at >= line.size() || line[at] != ' ') return false;
  return std::find(counted.begin(), counted.end(), line.substr(at + 1)) != counted.end();
}

/// One word that is an address, or a short line with an e-mail address in it.
bool is_address(std::string_view line) {
  const bool url = line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.");
  const auto sign = line.find('@');
  const bool mail = sign != std::string_view::npos && sign > 0 && is_word(line[sign - 1]) &&
                    line.find('.', sign) != std::string_view::npos;
  constexpr std::size_t words_of_a_contact = 8;
  return (url && words_in(line) == 1) || (mail && words_in(line) <= words_of_a_contact);
}

bool starts_like(std::string_view line, std::string_view start) {
  if (!line.starts_with(start)) return false;
  return line.size() == start.size() || !is_word(start.back()) || !is_word(line[start.size()]);
}

/// "3.2 Casualties", "IV. Findings", "2) Method": the number, then a few words without figures.
bool is_numbered_heading(std::string_view line) {
  std::size_t at = 0;
  std::size_t parts = 0;
  while (const auto digits = digits_at(line, at)) {
    if (digits > 2) return false;
    at += digits;
    ++parts;
    if (at >= line.size() || line[at] != '.') break;
    ++at;
  }
  if (parts == 0) {
    while (at < line.size() && (line[at] == 'I' || line[at] == 'V' || line[at] == 'X')) ++at;
    if (at == 0 || at >= line.size() || line[at] != '.') return false;
    ++at;
  } else if (parts == 1 && (at == 0 || line[at - 1] != '.')) {
    if (at >= line.size() || line[at] != ')') return false;
    ++at;
  }
  if (at >= line.size() || line[at] != ' ') return false;
  const auto title = line.substr(at + 1);
  return could_be_heading(title) && !is_lower(title.front()) && std::none_of(title.begin(), title.end(), is_digit);
}

/// "Table 01: ...", "Figure 3. ...", "Annex II - ...".
bool is_caption(std::string_view line) {
  static constexpr std::array<std::string_view, 13> kinds{"annex",   "appendix", "box",  "chart",  "chapter",
                                                          "exhibit", "fig.",     "fig",  "figure", "graph",
                                                          "map",     "section",  "table"};
  const auto lowered = plain_words(line.substr(0, 16));
  const auto gap = lowered.find(' ');
  if (gap == std::string::npos || width_of(line) > caption_width) return false;
  if (std::find(kinds.begin(), kinds.end(), lowered.substr(0, gap)) == kinds.end()) return false;
  auto at = line.find(' ') + 1;
  const auto begin = at;
  while (at < line.size() && (is_digit(line[at]) || is_upper(line[at]))) ++at;
  while (at + 1 < line.size() && (line[at] == '.' || line[at] == '-') && is_digit(line[at + 1])) {
    at += 1 + digits_at(line, at + 1);
  }
  if (at == begin) return false;
  const auto rest = line.substr(at);
  return rest.empty() || rest.front() == ':' || rest.front() == '.' || rest.starts_with(" -") ||
         rest.starts_with(" \xE2\x80\x93") || rest.starts_with(" :");
}

/// At least four capital letters and no small one.
bool is_all_capitals(std::string_view line) {
  constexpr std::ptrdiff_t fewest = 4;
  return std::none_of(line.begin(), line.end(), is_lower) &&
         std::count_if(line.begin(), line.end(), is_upper) >= fewest && width_of(line) <= short_line;
}

}  // namespace

std::string plain_words(std::string_view line) {
  std::string out;
  bool gap = false;
  for (const char c : line) {
    if (c == Document::filler) continue;
    if (c == ' ' || c == '\t' || c == '\n') {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

bool is_furniture(std::string_view line) {
  if (line.empty() || line.size() > notice_line) return false;
  const auto notices = notice_phrases();
  const auto holds = [&](std::string_view phrase) { return line.find(phrase) != std::string_view::npos; };
  if (std::any_of(notices.begin(), notices.end(), holds)) return true;
  if (line.size() > short_line) return false;
  const auto core = without_marks(line);
  const auto lines = furniture_lines();
  if (std::find(lines.begin(), lines.end(), core) != lines.end()) return true;
  const auto starts = furniture_starts();
  if (std::any_of(starts.begin(), starts.end(), [&](auto start) { return starts_like(core, start); })) {
    return !ends_with_mark(line) || words_in(line) <= heading_words;
  }
  return is_page_number(line) || is_counter(core) || is_address(line);
}

bool is_strong_heading(std::string_view line) {
  return is_all_capitals(line) || is_caption(line) || is_numbered_heading(line);
}

bool could_be_heading(std::string_view line) {
  if (line.empty() || ends_with_mark(line)) return false;
  const char last = line.back();
  if (last == ',' || last == ';' || last == ':') return false;
  return width_of(line) <= heading_width && words_in(line) <= heading_words;
}

std::size_t list_marker(std::string_view line) {
  static constexpr std::array<std::string_view, 11> bullets{"-",
                                                            "*",
                                                            "+",
                                                            "\xE2\x80\xA2",
                                                            "\xE2\x80\xA3",
                                                            "\xE2\x97\xA6",
                                                            "\xE2\x96\xAA",
                                                            "\xE2\x80\x93",
                                                            "\xE2\x80\x94",
                                                            "\xC2\xB7",
                                                            "\xEF\x82\xB7"};
  std::size_t at = 0;
  for (const auto bullet : bullets) {
    if (line.starts_with(bullet)) at = bullet.size();
  }
  if (at == 0) {
    const bool open = !line.empty() && line.front() == '(';
    at = open ? 1 : 0;
    auto size = digits_at(line, at);
    if (size == 0 && at < line.size() && (is_lower(line[at]) || is_upper(line[at]))) size = 1;
    at += size;
    if (size == 0 || size > 3 || at >= line.size()) return 0;
    const bool letter = !is_digit(line[at - 1]);
    // "U. S." is no list, and "a." only rarely: letters need a bracket.
    if (line[at] != ')' && (open || letter || line[at] != '.')) return 0;
    ++at;
  }
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == Document::filler; };
  if (at >= line.size() || !blank(line[at])) return 0;
  while (at < line.size() && blank(line[at])) ++at;
  return at < line.size() ? at : 0;
}

std::size_t width_of(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != Document::filler;
  }));
}

bool ends_with_mark(std::string_view line) {
  static constexpr std::array<std::string_view, 6> closing{"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99"};
  for (bool again = true; again;) {
    again = false;
    for (const auto mark : closing) {
      if (!line.ends_with(mark)) continue;
      line.remove_suffix(mark.size());
      again = true;
    }
    while (!line.empty() && line.back() == Document::filler) line.remove_suffix(1);
  }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("\xE2\x80\xA6") ||
         line.ends_with("\xD8\x9F") || line.ends_with("\xDB\x94");
}

}  // namespace sanad::claims
