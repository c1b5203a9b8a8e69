// SPDX-License-Identifier: Apache-2.0
#include "grouped_rows.h"

#include <algorithm>

#include "header_row.h"
#include "listing_draft.h"
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
    if (groups_.size() == limits::list_entries) return false;
    groups_.push_back({std::string{key}, {}});
  }
  auto& rows = groups_[place->second].rows;
  if (rows.size() < limits::listing_values) rows.push_back(std::move(row));
  return true;
}

Result<GroupedRows> read_grouped_rows(ByteSource& bytes, const CsvOptions& options, const GroupedTable& table,
                                      Report& report) {
  CsvReader rows{bytes, options};
  GroupedRows groups;
  std::vector<std::size_t> places;
  bool empty = true;
  const std::size_t key_column = table.essential.front();
  for (auto step = rows.next(); step != CsvReader::Step::end; step = rows.next()) {
    empty = false;
    const Origin origin{rows.line(), rows.offset(), rows.length()};
    if (step == CsvReader::Step::broken) {
      report.reject(origin, {}, "bad-row", rows.error().message);
      continue;
    }
    const auto cells = rows.cells();
    if (places.empty()) {
      places = places_in(HeaderRow{cells}, table);
      if (places.empty() && rows.line() > table.lines_above) return no_header(table, "none");
      continue;
    }
    GroupRow row{std::vector<std::string>(places.size()), origin};
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i] < cells.size()) row.cells[i] = cell_of(cells[places[i]], options.quote == '\0');
    }
    const std::string key = row.cells[key_column];
    if (key.empty()) {
      report.reject(origin, table.headings[key_column][0], "missing-id",
                    "expected the list's key of the entry, found none");
    } else if (!groups.add(key, std::move(row))) {
      return fail(ErrorCode::limit_exceeded, "expected fewer entries than a list may have");
    }
  }
  if (places.empty()) return no_header(table, empty ? "an empty file" : "none");
  return groups;
}

}  // namespace sanad::sources
