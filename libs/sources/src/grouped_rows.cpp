// SPDX-License-Identifier: Apache-2.0
#include "grouped_rows.h"

#include <algorithm>

#include "header_row.h"
#include "listing_draft.h"
#include "row_source.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

Result<GroupedRows> no_header(const GroupedTable& table, std::string_view found) {
  std::string names;
  for (const auto column : table.essential) {
    names.append(names.empty() ? "'" : " and '").append(table.headings[column][0]).append("'");
  }
  return fail(ErrorCode::invalid_input, "expected a header with " + names + ", found " + std::string{found});
}

tl::unexpected<Error> breaks_off(const Origin& origin, const Error& why) {
  return fail(ErrorCode::invalid_input, "the file breaks off in the row that starts on line " +
                                            std::to_string(origin.line) + ": " + why.message);
}

/// Where each column stands; empty if this is no header.
std::vector<std::size_t> places_in(const HeaderRow& header, const GroupedTable& table) {
  const auto lacks = [&](std::size_t column) { return !header.has(table.headings[column][0]); };
  if (std::ranges::any_of(table.essential, lacks)) return {};
  std::vector<std::size_t> places;
  for (const auto& [name, other] : table.headings) {
    places.push_back(header.has(name) || other.empty() ? header.find(name) : header.find(other));
  }
  return places;
}

std::string cell_of(std::string_view cell, bool quotes_are_letters) {
  auto text = tidy_text(cell);
  if (quotes_are_letters && text.size() > 1 && text.front() == '"' && text.back() == '"') {
    text = text.substr(1, text.size() - 2);
  }
  return text;
}

}  // namespace

bool GroupedRows::add(std::string_view key, GroupRow row) {
  const auto [place, is_new] = index_.try_emplace(std::string{key}, groups_.size());
  if (is_new) {
    groups_.push_back({std::string{key}, {}});
  }
  auto& rows = groups_[place->second].rows;
  held_.add(key.size());
  if (rows.size() == limits::listing_values) return !held_.too_many();
  for (const auto& cell : row.cells) held_.add(cell.size());
  rows.push_back(std::move(row));
  return !held_.too_many();
}

Result<GroupedRows> read_grouped_rows(ByteSource& bytes, const CsvOptions& options, const GroupedTable& table,
                                      Report& report) {
  PeekSource source{bytes, 0};
  CsvRows rows{source, options};
  GroupedRows groups;
  std::vector<std::size_t> places;
  std::size_t width = 0;
  bool empty = true, last_was_short = false;
  const std::size_t key_column = table.essential.front();
  for (auto step = rows.next(); step != RowSource::Step::end; step = rows.next()) {
    empty = false;
    const Origin origin = rows.origin();
    if (step == RowSource::Step::failed) return breaks_off(origin, rows.error());
    if (step == RowSource::Step::broken) {
      report.reject(origin, {}, "bad-row", rows.error().message);
      continue;
    }
    const auto cells = rows.cells();
    if (places.empty()) {
      places = places_in(HeaderRow{cells}, table);
      width = cells.size();
      if (places.empty() && origin.line > table.lines_above) return no_header(table, "none");
      continue;
    }
    last_was_short = cells.size() < width;
    GroupRow row{std::vector<std::string>(places.size()), origin};
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i] < cells.size()) row.cells[i] = cell_of(cells[places[i]], options.quote == '\0');
    }
    const std::string key = row.cells[key_column];
    if (key.empty()) {
      report.reject(origin, table.headings[key_column][0], "missing-id",
                    "expected the list's key of the entry, found none");
    } else if (!groups.add(key, std::move(row))) {
      return fail(ErrorCode::limit_exceeded, HeldBytes::refusal());
    }
  }
  if (places.empty()) return no_header(table, empty ? "an empty file" : "none");
  if (last_was_short && rows.ends_without_line_end()) {
    return fail(ErrorCode::invalid_input, "the file is cut off: it ends in the middle of its last row");
  }
  return groups;
}

}  // namespace sanad::sources
