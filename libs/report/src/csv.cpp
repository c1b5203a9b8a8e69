// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/csv.h"

#include <algorithm>

#include "visible_text.h"

namespace sanad::report {
namespace {

bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto points = std::count(text.begin(), text.end(), '.');
  return digits > 0 && points <= 1 && digits + points == static_cast<std::ptrdiff_t>(text.size());
}

bool would_run(std::string_view text) {
  constexpr std::string_view starts = "=+-@\t\r";
  return !text.empty() && starts.find(text.front()) != std::string_view::npos && !is_plain_number(text);
}

template <class Cells>
void append_row(std::string& out, const Cells& cells) {
  bool first = true;
  for (const auto& cell : cells) {
    if (!first) out += ',';
    first = false;
    append_csv_cell(out, cell);
  }
  out += "\r\n";
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view text) {
  const auto visible = without_bidi_controls(text);
  const std::string cell = (would_run(visible) ? "'" : "") + visible;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_csv_row(std::string& out, std::span<const std::string> cells) { append_row(out, cells); }
void append_csv_row(std::string& out, std::initializer_list<std::string_view> cells) { append_row(out, cells); }

}  // namespace sanad::report
