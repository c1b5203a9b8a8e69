// SPDX-License-Identifier: Apache-2.0
#include "visible_text.h"

#include <fmt/format.h>

#include "sanad/core/utf8.h"

namespace sanad::report {
namespace {

bool reorders(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C ||
         c == 0xFEFF;
}

}  // namespace

std::string without_bidi_controls(std::string_view text) {
  const auto valid = replace_invalid_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size();) {
    const auto c = next_code_point(valid, at);
    if (!reorders(c)) append_utf8(out, c);
  }
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : without_bidi_controls(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
  }
  return out;
}

std::string grouped(std::int64_t number) {
  const std::string digits = std::to_string(number);
  const auto first = static_cast<std::size_t>(number < 0);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > first && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

std::string fixed(double number, int places) { return fmt::format("{:.{}f}", number, places); }

}  // namespace sanad::report
