// SPDX-License-Identifier: Apache-2.0
#include "table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "sanad/core/utf8.h"

namespace sanad::geo {
namespace {

constexpr std::string_view header =
    "id\tlevel\tname\tparent\tearlier_parents\tpcode\tpcode_edition\tiso3\tlatitude\tlongitude\tradius_km\t"
    "valid_from\tvalid_to\taliases";
enum Column : std::size_t {
  id,
  level,
  name,
  parent,
  earlier_parents,
  pcode,
  pcode_edition,
  iso3,
  latitude,
  longitude,
  radius_km,
  valid_from,
  valid_to,
  aliases,
  column_count
};
using Cells = std::array<std::string_view, column_count>;

constexpr double radius_km_max = 20'100;  // half the way round the earth
constexpr std::size_t rows_max = 1'000'000;
constexpr std::array levels = {Level::country, Level::province, Level::district, Level::town};

tl::unexpected<Error> fail_expecting(std::string_view what, std::string_view found) {
  return fail(ErrorCode::invalid_input, fmt::format("expected {}, found '{}'", what, shorten(found, 80)));
}

/// Parts between separators; none for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  if (text.empty()) return parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

Result<Level> parse_level(std::string_view text) {
  const auto found = std::ranges::find(levels, text, [](Level known) { return name_of(known); });
  if (found == levels.end()) return fail_expecting("country, province, district or town", text);
  return *found;
}

Result<double> parse_number(std::string_view text) {
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) return fail_expecting("a number", text);
  return value;
}

Result<std::optional<Point>> parse_centroid(const Cells& cells) {
  if (cells[latitude].empty() && cells[longitude].empty()) return std::optional<Point>{};
  const auto north = parse_number(cells[latitude]);
  if (!north) return tl::unexpected{north.error()};
  const auto east = parse_number(cells[longitude]);
  if (!east) return tl::unexpected{east.error()};
  return Point::make(*north, *east).map([](const Point& point) { return std::optional{point}; });
}

Result<double> parse_radius(std::string_view text) {
  if (text.empty()) return 0.0;
  const auto radius = parse_number(text);
  if (radius && (*radius < 0 || *radius > radius_km_max)) return fail_expecting("a radius in km", text);
  return radius;
}

Result<DateRange> parse_validity(std::string_view from, std::string_view to) {
  const auto first = Day::parse(from.empty() ? "0001-01-01" : from);
  if (!first) return tl::unexpected{first.error()};
  const auto last = Day::parse(to.empty() ? "9999-12-31" : to);
  if (!last) return tl::unexpected{last.error()};
  return DateRange::make(*first, *last, DatePrecision::day);
}

/// "PK-FATA:2018-05-30|..."
Result<std::vector<EarlierParent>> parse_earlier_parents(std::string_view text) {
  std::vector<EarlierParent> parents;
  for (const auto part : split(text, '|')) {
    const auto colon = part.find(':');
    if (colon == std::string_view::npos || colon == 0) return fail_expecting("ID:DAY", part);
    const auto until = Day::parse(part.substr(colon + 1));
    if (!until) return tl::unexpected{until.error()};
    parents.push_back({std::string{part.substr(0, colon)}, *until});
  }
  std::ranges::stable_sort(parents, {}, &EarlierParent::until);
  return parents;
}

Result<Cells> split_row(std::string_view line) {
  const auto parts = split(line, '\t');
  if (parts.size() != column_count) {
    return fail(ErrorCode::invalid_input, fmt::format("expected {} tab-separated cells, found {}",
                                                      static_cast<std::size_t>(column_count), parts.size()));
  }
  Cells cells;
  std::ranges::copy(parts, cells.begin());
  if (cells[id].empty() || cells[name].empty()) return fail_expecting("an id and a name", line);
  if (cells[pcode].empty() != cells[pcode_edition].empty()) {
    return fail_expecting("a P-code together with its edition", cells[pcode]);
  }
  return cells;
}

Result<TableRow> parse_row(std::string_view line) {
  const auto cells = split_row(line);
  if (!cells) return tl::unexpected{cells.error()};
  TableRow row;
  auto& area = row.area;
  const auto read = [](auto&& result, auto& into) -> Result<void> {
    if (!result) return tl::unexpected{result.error()};
    into = std::move(*result);
    return {};
  };
  Result<void> done = read(parse_level((*cells)[level]), area.level);
  if (done) done = read(parse_centroid(*cells), area.centroid);
  if (done) done = read(parse_radius((*cells)[radius_km]), area.radius_km);
  if (done) done = read(parse_validity((*cells)[valid_from], (*cells)[valid_to]), area.valid);
  if (done) done = read(parse_earlier_parents((*cells)[earlier_parents]), row.earlier_parents);
  if (!done) return tl::unexpected{done.error()};
  area.id = (*cells)[id];
  area.name = (*cells)[name];
  area.parent = (*cells)[parent];
  area.pcode = (*cells)[pcode];
  area.pcode_edition = (*cells)[pcode_edition];
  area.iso3 = (*cells)[iso3];
  for (const auto alias : split((*cells)[aliases], '|')) {
    if (!alias.empty()) area.aliases.emplace_back(alias);
  }
  return row;
}

}  // namespace

Result<std::vector<TableRow>> read_table(std::string_view table) {
  std::vector<TableRow> rows;
  bool header_seen = false;
  std::size_t number = 0;
  while (!table.empty()) {
    const auto end = std::min(table.find('\n'), table.size());
    auto line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto where = fmt::format("line {}", ++number);
    if (line.empty() || line.front() == '#') continue;
    if (!is_valid_utf8(line))
      return fail(ErrorCode::invalid_input, "expected UTF-8, found other bytes", where);
    if (!header_seen) {
      if (line != header)
        return fail(ErrorCode::invalid_input, "expected the header of a gazetteer table", where);
      header_seen = true;
      continue;
    }
    if (rows.size() == rows_max)
      return fail(ErrorCode::limit_exceeded, "expected at most a million areas", where);
    auto row = parse_row(line);
    if (!row) return fail(row.error().code, row.error().message, where);
    row->line = number;
    rows.push_back(std::move(*row));
  }
  if (!header_seen)
    return fail(ErrorCode::invalid_input, "expected the header of a gazetteer table, found the end");
  return rows;
}

}  // namespace sanad::geo
