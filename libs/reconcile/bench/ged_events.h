// SPDX-License-Identifier: Apache-2.0
/// The events of a UCDP GED file as the truth that twins tell of: real places, days, tolls and look-alikes.
#pragma once

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "sanad/core/csv_reader.h"
#include "sanad/core/date.h"
#include "twin_events.h"

namespace sanad::reconcile::twin {

using Row = std::map<std::string, std::string>;

/// Every row of a CSV file by the names of its columns; none if the file is not there.
inline std::vector<Row> rows_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream bytes;
  if (file) bytes << file.rdbuf();
  StringSource source{bytes.str()};
  CsvReader reader{source, {}};
  std::vector<std::string> header;
  std::vector<Row> rows;
  for (auto step = reader.next(); step != CsvReader::Step::end; step = reader.next()) {
    if (step != CsvReader::Step::row) continue;
    if (header.empty()) {
      header.assign(reader.cells().begin(), reader.cells().end());
      continue;
    }
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < std::min(header.size(), reader.cells().size()); ++i)
      row[header[i]] = reader.cells()[i];
  }
  return rows;
}

template <class Number>
std::optional<Number> number(const std::string& text) {
  Number value{};
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

inline records::PlacePrecision precision_of(const Row& row) {
  using records::PlacePrecision;
  static constexpr std::array codes{PlacePrecision::exact,    PlacePrecision::near, PlacePrecision::district,
                                    PlacePrecision::province, PlacePrecision::area, PlacePrecision::country};
  return codes.at(static_cast<std::size_t>(std::clamp(number<int>(row.at("where_prec")).value_or(6), 1, 6)) -
                  1);
}

/// Sorted by district and day, as Teller wants them. The wounded, whom GED does not count, are made up.
inline std::vector<Event> events_of_ged(const std::vector<Row>& rows, std::uint64_t seed) {
  Random random{seed};
  std::vector<Event> events;
  std::map<std::string, std::vector<geo::Point>> districts, provinces;
  for (const auto& row : rows) {
    auto& event = events.emplace_back();
    event.day = Day::parse(row.at("date_start").substr(0, 10)).value().number();
    event.days = Day::parse(row.at("date_end").substr(0, 10)).value().number() - event.day + 1;
    event.country = row.at("country");
    event.province = row.at("adm_1");
    event.district = row.at("adm_2");
    event.town = row.at("where_coordinates");
    event.actor = row.at("type_of_violence") == "3" ? row.at("side_a") : row.at("side_b");
    event.point = {number<double>(row.at("latitude")).value_or(0),
                   number<double>(row.at("longitude")).value_or(0)};
    event.precision = precision_of(row);
    event.killed = number<std::int64_t>(row.at("best")).value_or(0);
    event.injured = injured_of(event.killed, random);
    districts[event.district].push_back(event.point);
    provinces[event.province].push_back(event.point);
  }
  const auto middle = [](const std::vector<geo::Point>& points) {
    geo::Point sum{0, 0};
    for (const auto& point : points) sum = {sum.latitude + point.latitude, sum.longitude + point.longitude};
    const auto n = static_cast<double>(points.size());
    return geo::Point{sum.latitude / n, sum.longitude / n};
  };
  for (auto& event : events) {
    event.centroid = middle(districts[event.district]);
    event.province_point = middle(provinces[event.province]);
  }
  std::ranges::stable_sort(events, [](const Event& a, const Event& b) {
    return a.district != b.district ? a.district < b.district : a.day < b.day;
  });
  return events;
}

}  // namespace sanad::reconcile::twin
