// SPDX-License-Identifier: Apache-2.0
#include "text_table.h"

#include <algorithm>
#include <ostream>

#include "sanad/core/utf8.h"
#include "sanad/report/csv.h"

namespace sanad::app {
namespace {

bool disturbs(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

std::size_t width(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return letters;
}

}  // namespace

std::string printable(std::string_view text) {
  const auto valid = replace_invalid_utf8(text);
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    const auto c = next_code_point(valid, at);
    append_utf8(out, disturbs(c) ? U' ' : c);
  }
  return out;
}

std::string with_separators(std::int64_t number) {
  const std::string digits = std::to_string(number);
  const auto first = static_cast<std::size_t>(number < 0);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > first && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

void TextTable::row(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  for (auto& cell : cells) cell = printable(cell);
  rows_.push_back(std::move(cells));
}

void TextTable::rule() { rows_.emplace_back(); }

void TextTable::print(std::ostream& out, std::size_t widest) const {
  std::vector<std::size_t> widths;
  for (const auto& column : columns_) widths.push_back(width(column.head));
  for (const auto& cells : rows_) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], std::min(width(cells[i]), widest));
  }
  const auto print_cells = [&](const auto& text_of) {
    std::string line;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto text = shorten(text_of(i), widest * 4);
      const auto shown = width(text) > widths[i] ? shorten(text, widths[i]) : text;
      const std::string padding(widths[i] - std::min(widths[i], width(shown)), ' ');
      line += columns_[i].align == Align::right ? padding + shown : shown + padding;
      line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  };
  print_cells([&](std::size_t i) { return columns_[i].head; });
  for (const auto& cells : rows_) {
    if (cells.empty()) {
      print_cells([&](std::size_t i) { return std::string(widths[i], '-'); });
    } else {
      print_cells([&](std::size_t i) { return cells[i]; });
    }
  }
}

std::string TextTable::csv() const {
  std::string out;
  std::vector<std::string> heads;
  for (const auto& column : columns_) heads.push_back(column.head);
  report::append_csv_row(out, heads);
  for (const auto& cells : rows_) {
    if (!cells.empty()) report::append_csv_row(out, cells);
  }
  return out;
}

}  // namespace sanad::app
