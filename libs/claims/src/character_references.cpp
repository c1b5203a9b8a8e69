// SPDX-License-Identifier: Apache-2.0
#include "character_references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "document_draft.h"
#include "sanad/core/utf8.h"

namespace sanad::claims {
namespace {

constexpr std::size_t longest = 12;

constexpr std::array<std::pair<std::string_view, char32_t>, 96> names{{
    {"AMP", '&'},       {"Aacute", 0xC1},   {"Agrave", 0xC0},  {"Auml", 0xC4},    {"Ccedil", 0xC7},
    {"Eacute", 0xC9},   {"GT", '>'},        {"LT", '<'},       {"Ntilde", 0xD1},  {"Oacute", 0xD3},
    {"Ouml", 0xD6},     {"QUOT", '"'},      {"Scaron", 0x160}, {"Uuml", 0xDC},    {"aacute", 0xE1},
    {"acirc", 0xE2},    {"agrave", 0xE0},   {"amp", '&'},      {"apos", '\''},    {"aring", 0xE5},
    {"asymp", 0x2248},  {"atilde", 0xE3},   {"auml", 0xE4},    {"bdquo", 0x201E}, {"bull", 0x2022},
    {"ccedil", 0xE7},   {"cent", 0xA2},     {"colon", ':'},    {"comma", ','},    {"copy", 0xA9},
    {"dagger", 0x2020}, {"deg", 0xB0},      {"divide", 0xF7},  {"dollar", '$'},   {"eacute", 0xE9},
    {"ecirc", 0xEA},    {"egrave", 0xE8},   {"emsp", 0x2003},  {"ensp", 0x2002},  {"euml", 0xEB},
    {"euro", 0x20AC},   {"frac12", 0xBD},   {"frac14", 0xBC},  {"frac34", 0xBE},  {"ge", 0x2265},
    {"gt", '>'},        {"hellip", 0x2026}, {"iacute", 0xED},  {"icirc", 0xEE},   {"iuml", 0xEF},
    {"laquo", 0xAB},    {"ldquo", 0x201C},  {"le", 0x2264},    {"lpar", '('},     {"lrm", 0x200E},
    {"lsaquo", 0x2039}, {"lsquo", 0x2018},  {"lt", '<'},       {"mdash", 0x2014}, {"middot", 0xB7},
    {"minus", 0x2212},  {"nbsp", 0xA0},     {"ndash", 0x2013}, {"ne", 0x2260},    {"ntilde", 0xF1},
    {"num", '#'},       {"oacute", 0xF3},   {"ocirc", 0xF4},   {"ouml", 0xF6},    {"para", 0xB6},
    {"percnt", '%'},    {"period", '.'},    {"plus", '+'},     {"plusmn", 0xB1},  {"pound", 0xA3},
    {"quot", '"'},      {"raquo", 0xBB},    {"rdquo", 0x201D}, {"reg", 0xAE},     {"rlm", 0x200F},
    {"rpar", ')'},      {"rsaquo", 0x203A}, {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"scaron", 0x161},
    {"sect", 0xA7},     {"semi", ';'},      {"shy", 0xAD},     {"sup2", 0xB2},    {"szlig", 0xDF},
    {"thinsp", 0x2009}, {"times", 0xD7},    {"trade", 0x2122}, {"uacute", 0xFA},  {"zwj", 0x200D},
    {"zwnj", 0x200C},
}};

/// What numbers 0x80 to 0x9F mean on the web: Windows-1252.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string shown(char32_t c) {
  std::string out;
  if (c >= 0x80 && c <= 0x9F) c = windows_1252[c - 0x80];
  if (c == '\n' || c == '\r' || c == '\f' || c == '\v') c = ' ';
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (!is_invisible(c)) append_utf8(out, c);
  return out;
}

CharacterReference read_number(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t begin = hex ? 3 : 2;
  std::uint32_t number = 0;
  const auto* first = text.data() + std::min(begin, text.size());
  const auto [stop, error] = std::from_chars(first, text.data() + text.size(), number, hex ? 16 : 10);
  if (stop == first || (stop == text.data() + text.size() && text.size() == longest)) return {};
  if (error != std::errc{}) number = 0;
  auto length = static_cast<std::size_t>(stop - text.data());
  if (length < text.size() && text[length] == ';') ++length;
  CharacterReference reference{length, shown(number)};
  if (reference.shown.size() > length) return {};
  return reference;
}

/// Old pages leave the semicolon out of these.
bool may_lack_semicolon(std::string_view name) {
  return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "nbsp";
}

}  // namespace

CharacterReference read_reference(std::string_view text) {
  text = text.substr(0, longest);
  if (text.size() < 3) return {};
  if (text[1] == '#') return read_number(text);
  std::size_t end = 1;
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  while (end < text.size() && is_name(text[end])) ++end;
  const bool closed = end < text.size() && text[end] == ';';
  const auto name = text.substr(1, end - 1);
  const auto found = std::lower_bound(names.begin(), names.end(), name,
                                      [](const auto& entry, auto wanted) { return entry.first < wanted; });
  if (found == names.end() || found->first != name || (!closed && !may_lack_semicolon(name))) return {};
  return {end + (closed ? 1U : 0U), shown(found->second)};
}

}  // namespace sanad::claims
