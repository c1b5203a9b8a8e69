// SPDX-License-Identifier: Apache-2.0
#include "table_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "cell.h"

namespace sanad::sources {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

TableRows::TableRows(RowSource& rows, const Mapping::Rules& rules, text::Encoding encoding, Report& report)
    : rows_{rows}, rules_{rules}, encoding_{encoding}, report_{report} {}

bool TableRows::stop(std::string failure) {
  summary_.complete = false;
  summary_.failure = std::move(failure);
  return false;
}

bool TableRows::start() {
  return skip_to_header() && locate();
}

bool TableRows::skip_to_header() {
  const auto last = rules_.file.header_row + rules_.file.skip_rows;
  for (std::size_t row = 1; row <= last; ++row) {
    const auto step = rows_.next();
    if (step == RowSource::Step::end) {
      return row > rules_.file.header_row ||
             stop(fmt::format("expected a header in row {}, found the end of the file",
                              rules_.file.header_row));
    }
    const bool is_header = row == rules_.file.header_row;
    if (step == RowSource::Step::failed || (step == RowSource::Step::broken && is_header)) {
      return stop("the header row cannot be read: " + describe(rows_.error()));
    }
    if (!is_header) continue;
    std::vector<std::string> names;
    for (const auto cell : rows_.cells()) names.push_back(folded_words(text::to_utf8(cell, encoding_)));
    header_ = HeaderRow{std::vector<std::string_view>{names.begin(), names.end()}};
  }
  return true;
}

bool TableRows::locate() {
  std::vector<std::string> wanted;
  for (const auto& name : rules_.columns) wanted.push_back(folded_words(name));
  std::vector<ColumnSpec> specs;
  for (std::size_t column = 0; column < wanted.size(); ++column) {
    specs.push_back({.name = wanted[column], .essential = rules_.required[column]});
  }
  auto found = header_.locate(specs);
  if (!found) return stop(describe(found.error()) + "; the mapping names columns that must be there");
  where_ = std::move(*found);
  values_.resize(where_.size());
  return true;
}

void TableRows::read_cell(std::string_view cell, std::string& into) {
  if (encoding_ == text::Encoding::utf8 || is_ascii(cell)) {
    texts_.read(cell, into);
  } else {
    texts_.read(text::to_utf8(cell, encoding_), into);
  }
  if (into.size() > 64 || rules_.file.unknown.empty()) return;  // no sentinel is so long
  const auto& unknown = rules_.file.unknown;
  if (std::find(unknown.begin(), unknown.end(), folded_words(into)) != unknown.end()) into.clear();
}

void TableRows::read_cells() {
  const auto cells = rows_.cells();
  for (std::size_t column = 0; column < where_.size(); ++column) {
    if (where_[column] < cells.size()) {
      read_cell(cells[where_[column]], values_[column]);
    } else {
      values_[column].clear();
    }
  }
}

bool TableRows::holds(const CellTest& test) const {
  const std::string_view cell = text(test.column);
  if (test.empty && cell.empty()) return true;
  if (cell.empty()) return false;
  if (test.filled) return true;
  const std::string folded = folded_words(cell);
  return std::find(test.equal.begin(), test.equal.end(), folded) != test.equal.end() ||
         std::any_of(test.contains.begin(), test.contains.end(),
                     [&](const std::string& part) { return folded.find(part) != std::string::npos; });
}

bool TableRows::accept_width() {
  const auto cells = rows_.cells();
  const std::size_t width = header_.size();
  if (cells.size() == width || (cells.size() < width && rows_.leaves_out_empty_cells())) return true;
  if (cells.size() > width) {
    const auto extra = cells.subspan(width);
    if (std::all_of(extra.begin(), extra.end(), [](auto cell) { return trimmed(cell).empty(); })) return true;
  }
  last_was_short_ = cells.size() < width;
  report_.reject(rows_.origin(), {}, "bad-row",
                 fmt::format("expected {} cells as in the header, found {}", width, cells.size()));
  return false;
}

bool TableRows::next() {
  for (;;) {
    const auto step = rows_.next();
    if (step == RowSource::Step::end) {
      if (last_was_short_ && rows_.ends_without_line_end()) {
        stop("the file is cut off: it ends in the middle of its last row");
      }
      return false;
    }
    if (step == RowSource::Step::failed) {
      return stop(fmt::format("the file breaks off in the row that starts on line {}: {}",
                              rows_.origin().line, rows_.error().message));
    }
    last_was_short_ = false;
    if (step == RowSource::Step::broken) {
      ++summary_.read;
      const bool too_large = rows_.error().code == ErrorCode::limit_exceeded;
      report_.reject(rows_.origin(), {}, too_large ? "too-large" : "bad-row", rows_.error().message);
      continue;
    }
    const auto& skip = rules_.file.skip;
    read_cells();
    if (std::any_of(skip.begin(), skip.end(), [&](const CellTest& test) { return holds(test); })) continue;
    ++summary_.read;
    if (!accept_width()) continue;
    texts_.report_row(rows_.origin(), report_);
    return true;
  }
}

}  // namespace sanad::sources
