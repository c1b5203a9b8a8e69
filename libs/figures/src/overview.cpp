// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/overview.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "attributes.h"
#include "columns_impl.h"
#include "placing.h"
#include "scope.h"
#include "source_choice.h"

namespace sanad::figures {
namespace {

constexpr std::array<std::string_view, 3> unit_names{"day", "month", "year"};
constexpr std::array<std::string_view, 3> level_names{"country", "province", "district"};

template <class Enum>
Result<Enum> parse(std::string_view name, const std::array<std::string_view, 3>& names) {
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<Enum>(found - names.begin());
  return fail(ErrorCode::invalid_input, "expected one of " + std::string{names[0]} + ", " +
                                            std::string{names[1]} + ", " + std::string{names[2]} +
                                            "; found '" + std::string{name} + "'");
}

std::optional<Range> range_of(const Tally& tally) {
  if (tally.known == 0) return std::nullopt;
  return Range::spanning(tally.low, tally.best, tally.high);
}

/// What lies in one bucket, area or cell.
struct Pile {
  Tally killed, injured;
  std::array<std::uint64_t, 7> by_precision{};

  ScopeSums sums() const { return {killed.incidents, killed.maybe, range_of(killed), range_of(injured)}; }
  std::uint64_t of(records::PlacePrecision precision) const {
    return by_precision[static_cast<std::size_t>(precision)];
  }
};

/// The counted incidents of a scope.
class Counting {
 public:
  Counting(const Columns::Impl& columns, const Definition& definition, const Scope& scope)
      : table{columns.table},
        keys{columns.keys},
        view{columns.view(view_sources(table, definition))},
        killed_{values(columns, definition, records::Measure::killed)},
        injured_{values(columns, definition, records::Measure::injured)},
        mask_{mask_of(scope, *view, *killed_)} {}

  template <class Visit>
  void for_each(Visit visit) const {
    for (std::uint32_t incident = 0; incident < mask_.size(); ++incident) {
      if (mask_[incident] != Counts::no) visit(incident);
    }
  }
  void add(std::uint32_t incident, Pile& pile) const {
    pile.killed.add(killed_->tally(incident, mask_[incident]));
    pile.injured.add(injured_->tally(incident, mask_[incident]));
  }
  std::uint64_t weight(std::uint32_t incident) const { return view->weight[incident]; }

  const Table& table;
  const KeySpace& keys;
  std::shared_ptr<const View> view;

 private:
  static std::shared_ptr<const Values> values(const Columns::Impl& columns, const Definition& definition,
                                              records::Measure measure) {
    const ValueKey key{definition, {measure, 0, definition.attackers_counted}, BestRule::median};
    return columns.values(view_sources(columns.table, definition), key);
  }

  std::shared_ptr<const Values> killed_, injured_;
  std::vector<Counts> mask_;
};

Result<Scope> scope_of(const Columns& columns, const std::vector<Filter>& where) {
  Query query;
  query.where = where;
  return resolve(query, columns.impl().keys);
}

std::string date_of(const KeySpace& keys, TimeUnit unit, std::int64_t code) {
  if (code == std::int64_t{no_code}) return "unknown";
  if (unit == TimeUnit::day) return Day::from_number(static_cast<std::int32_t>(code)).to_string();
  return keys.name(unit == TimeUnit::month ? Key::month : Key::year, static_cast<std::uint32_t>(code));
}

}  // namespace

std::string_view name_of(TimeUnit unit) {
  return unit_names.at(static_cast<std::size_t>(unit));
}
std::string_view name_of(AreaLevel level) {
  return level_names.at(static_cast<std::size_t>(level));
}
Result<TimeUnit> parse_time_unit(std::string_view name) {
  return parse<TimeUnit>(name, unit_names);
}
Result<AreaLevel> parse_area_level(std::string_view name) {
  return parse<AreaLevel>(name, level_names);
}

Result<std::vector<TimeBucket>> over_time(const Columns& columns, const std::vector<Filter>& where,
                                          const Definition& definition, TimeUnit unit) {
  const auto scope = scope_of(columns, where);
  if (!scope) return tl::unexpected{scope.error()};
  const Counting counting{columns.impl(), definition, *scope};
  const auto& column = counting.view->column(unit == TimeUnit::year ? Key::year : Key::month);
  std::map<std::int64_t, Pile> piles;  // no_code is greater than every day and code
  counting.for_each([&](std::uint32_t incident) {
    const bool dated = column[incident] != no_code;
    const std::int64_t code = dated && unit == TimeUnit::day ? std::int64_t{counting.view->first[incident]}
                                                             : std::int64_t{column[incident]};
    counting.add(incident, piles[code]);
  });
  std::vector<TimeBucket> buckets;
  for (const auto& [code, pile] : piles) {
    buckets.push_back({date_of(counting.keys, unit, code), pile.sums()});
  }
  return buckets;
}

Result<MapCounts> over_space(const Columns& columns, const std::vector<Filter>& where,
                             const Definition& definition, AreaLevel level, double degrees) {
  constexpr double narrowest = 0.01, widest = 10;
  if (!(degrees >= narrowest && degrees <= widest)) {
    return fail(ErrorCode::invalid_input, "expected a cell of 0.01 to 10 degrees, found another width");
  }
  const auto scope = scope_of(columns, where);
  if (!scope) return tl::unexpected{scope.error()};
  const Counting counting{columns.impl(), definition, *scope};
  const auto& table = counting.table;
  std::map<std::tuple<std::string, std::string, std::string>, Pile> areas;
  std::map<std::pair<std::int32_t, std::int32_t>, Pile> cells;
  std::map<std::array<std::uint32_t, 3>, Pile> by_code;
  counting.for_each([&](std::uint32_t incident) {
    const auto members = counting.view->members.at(incident);
    const Attributes is = attributes_of(table, members);
    const auto at = placing_account(table, is, members);
    const auto precision = table.place_precision[at];
    const auto put = [&](Pile& pile) {
      counting.add(incident, pile);
      pile.by_precision[precision] += counting.weight(incident);
    };
    put(by_code[{is.country, level == AreaLevel::country ? no_code : is.province,
                 level == AreaLevel::district ? is.district : no_code}]);
    if (!has_point(table, at) || precision > static_cast<std::uint8_t>(records::PlacePrecision::near)) return;
    put(cells[{static_cast<std::int32_t>(std::floor((double{table.latitude[at]} + 90) / degrees)),
               static_cast<std::int32_t>(std::floor((double{table.longitude[at]} + 180) / degrees))}]);
  });
  for (const auto& [code, pile] : by_code) {
    areas.emplace(std::tuple{known_name(table.countries, code[0]), known_name(table.provinces, code[1]),
                             known_name(table.districts, code[2])},
                  pile);
  }
  MapCounts counts;
  for (const auto& [names, pile] : areas) {
    counts.areas.push_back(
        {std::get<0>(names), std::get<1>(names), std::get<2>(names), pile.by_precision, pile.sums()});
  }
  for (const auto& [cell, pile] : cells) {
    counts.cells.push_back({{cell.first * degrees - 90, cell.second * degrees - 180},
                            pile.of(records::PlacePrecision::exact),
                            pile.sums()});
  }
  return counts;
}

}  // namespace sanad::figures
