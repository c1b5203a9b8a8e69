// SPDX-License-Identifier: Apache-2.0
#include "headed_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "cell.h"
#include "hxl.h"

namespace sanad::sources {

bool HeadedRows::stop(std::string failure) {
  summary_.complete = false;
  summary_.failure = std::move(failure);
  return false;
}

bool HeadedRows::read_header() {
  switch (rows_.next()) {
    case RowSource::Step::row: break;
    case RowSource::Step::end: return stop("expected a header and rows, found an empty file");
    case RowSource::Step::broken:
    case RowSource::Step::failed: return stop("the header row cannot be read: " + describe(rows_.error()));
  }
  header_ = HeaderRow{rows_.cells()};
  return true;
}

bool HeadedRows::use(std::span<const ColumnSpec> specs) {
  auto columns = header_.locate(specs);
  if (!columns) return stop(describe(columns.error()));
  columns_ = std::move(*columns);
  for (std::size_t spec = 0; spec < specs.size(); ++spec) {
    if (has(spec) || !specs[spec].expected) continue;
    report_.note(origin(), specs[spec].name, "missing-column", "expected this column; what it says is left out");
  }
  return true;
}

bool HeadedRows::next() {
  for (;;) {
    const RowSource::Step step = rows_.next();
    if (step == RowSource::Step::end) {
      finish();
      return false;
    }
    if (step == RowSource::Step::failed) {
      return stop(fmt::format("the file breaks off in the row that starts on line {}: {}", rows_.origin().line,
                              rows_.error().message));
    }
    last_was_short_ = false;
    if (step == RowSource::Step::broken) {
      ++summary_.read;
      const bool too_large = rows_.error().code == ErrorCode::limit_exceeded;
      report_.reject(rows_.origin(), {}, too_large ? "too-large" : "bad-row", rows_.error().message);
      continue;
    }
    cells_ = rows_.cells();
    if (searched_for_tags_ < hxl_rows_searched && ++searched_for_tags_ > 0 && is_hxl_tag_row(cells_)) continue;
    ++summary_.read;
    if (accept_width()) return true;
  }
}

bool HeadedRows::accept_width() {
  const std::size_t width = header_.size();
  if (cells_.size() == width) return true;
  if (cells_.size() < width && rows_.leaves_out_empty_cells()) return true;
  // Some exports end each row with a few delimiters more than the header has.
  if (cells_.size() > width) {
    const auto extra = cells_.subspan(width);
    if (std::all_of(extra.begin(), extra.end(), [](auto cell) { return trimmed(cell).empty(); })) return true;
  }
  last_was_short_ = cells_.size() < width;
  report_.reject(rows_.origin(), {}, "bad-row",
                 fmt::format("expected {} cells as in the header, found {}", width, cells_.size()));
  return false;
}

void HeadedRows::finish() {
  if (last_was_short_ && rows_.ends_without_line_end()) {
    stop("the file is cut off: it ends in the middle of its last row");
  }
}

}  // namespace sanad::sources
