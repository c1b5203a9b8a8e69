// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "sanad/figures/change.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {

Table::Table(std::string caption, std::vector<Column> columns)
    : caption_{std::move(caption)}, columns_{std::move(columns)} {}

void Table::add(const std::vector<std::string>& cells, const char* css) {
  auto& out = css[0] == '\0' ? body_ : foot_;
  out += "<tr>";
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto cell = i < cells.size() ? escape_html(cells[i]) : std::string{};
    if (i == 0) {
      out += "<th scope=\"row\"><bdi>" + cell + "</bdi></th>";
    } else {
      out += (columns_[i].number ? "<td class=\"n\">" : "<td><bdi>") + cell +
             (columns_[i].number ? "</td>" : "</bdi></td>");
    }
  }
  out += "</tr>\n";
}

Table& Table::row(const std::vector<std::string>& cells) {
  add(cells, "");
  return *this;
}

Table& Table::total(const std::vector<std::string>& cells) {
  add(cells, "total");
  return *this;
}

Table& Table::note(std::string words) {
  notes_.push_back(std::move(words));
  return *this;
}

std::string Table::finish() const {
  std::string out =
      "<div class=\"table\"><table><caption>" + escape_html(caption_) + "</caption>\n<thead><tr>";
  for (const auto& column : columns_) {
    out += std::string{"<th scope=\"col\""} + (column.number ? " class=\"n\">" : ">") +
           escape_html(column.head) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n" + body_ + "</tbody>\n";
  if (!foot_.empty()) out += "<tfoot>\n" + foot_ + "</tfoot>\n";
  out += "</table>\n";
  for (const auto& note : notes_) out += "<p class=\"note\">" + escape_html(note) + "</p>\n";
  return out + "</div>\n";
}

std::string range_cell(const std::optional<figures::Range>& range) {
  if (!range) return "unknown";
  auto text = grouped(range->best());
  if (range->low() != range->high())
    text += " (" + grouped(range->low()) + "–" + grouped(range->high()) + ")";
  return text;
}

std::string share_cell(const std::optional<figures::Range>& part,
                       const std::optional<figures::Range>& whole) {
  if (!part || !whole || whole->best() <= 0) return "";
  return fixed(100.0 * static_cast<double>(part->best()) / static_cast<double>(whole->best()), 1) + " %";
}

std::string change_cell(std::int64_t before, std::int64_t after) {
  const auto change = figures::change(before, after);
  if (!change.percent) return "";
  return (*change.percent > 0 ? "+" : "") + fixed(*change.percent, 1) + " %";
}

std::string words_of(std::string_view name) {
  std::string words{name};
  std::replace(words.begin(), words.end(), '-', ' ');
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

}  // namespace sanad::report
