// SPDX-License-Identifier: Apache-2.0
/// The incidents of a scope counted over time and space: for timelines and maps. Sums equal those of
/// Columns::figure().
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/figures/columns.h"
#include "sanad/figures/definition.h"
#include "sanad/figures/query.h"
#include "sanad/figures/range.h"
#include "sanad/geo/point.h"
#include "sanad/records/vocabulary.h"

namespace sanad::figures {

/// As the members of FigureRow have it.
struct ScopeSums {
  std::uint64_t incidents = 0, maybe_incidents = 0;
  std::optional<Range> killed, injured;  ///< nullopt: no account gives a number
};

enum class TimeUnit : std::uint8_t { day, month, year };
std::string_view name_of(TimeUnit unit);
Result<TimeUnit> parse_time_unit(std::string_view name);  ///< invalid_input lists the names

struct TimeBucket {
  std::string date;  ///< "2022", "2022-12", "2022-12-31", "unknown"
  ScopeSums sums;
};
/// Buckets that hold an incident, in order, "unknown" last. An incident lies where its first possible day
/// does. Errors as Columns::figure().
Result<std::vector<TimeBucket>> over_time(const Columns& columns, const std::vector<Filter>& where,
                                          const Definition& definition, TimeUnit unit);

/// How finely areas are told apart.
enum class AreaLevel : std::uint8_t { country, province, district };
std::string_view name_of(AreaLevel level);
Result<AreaLevel> parse_area_level(std::string_view name);

struct AreaCount {
  std::string country, province,
      district;  ///< empty below the level, and where an incident's place is not known
  /// By records::PlacePrecision of the incidents.
  std::array<std::uint64_t, 7> by_precision{};
  ScopeSums sums;
};
struct CellCount {
  geo::Point corner;        ///< south-west
  std::uint64_t exact = 0;  ///< incidents placed exactly; the others near
  ScopeSums sums;
};
struct MapCounts {
  std::vector<AreaCount> areas;  ///< by their names
  std::vector<CellCount>
      cells;  ///< by latitude, longitude; of incidents whose point is exact or near, no others
};
/// Cells are `degrees` wide and high, from (-90, -180). Errors as Columns::figure(); invalid_input for a
/// width outside [0.01, 10].
Result<MapCounts> over_space(const Columns& columns, const std::vector<Filter>& where,
                             const Definition& definition, AreaLevel level, double degrees);

}  // namespace sanad::figures
