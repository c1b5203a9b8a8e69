// SPDX-License-Identifier: Apache-2.0
#include "sanad/geo/gazetteer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "impl.h"
#include "sanad/core/check.h"
#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"
#include "table.h"

namespace sanad::geo {
namespace {

constexpr int tiers = 3;
/// Ranks from here on mean: inside the area asked for.
constexpr int inside_rank = 2 * tiers + 1;

bool exists(const Area& area, std::optional<Day> day) {
  return day ? area.valid.contains(*day) : area.valid.last.year() == 9999;
}

/// Districts that others make up (Karachi, the old Chitral) would be nearest to what lies in their parts.
std::vector<AreaIndex> find_measured_districts(const std::vector<Area>& areas, const Hierarchy& hierarchy) {
  std::set<AreaIndex> made_up;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto parent = hierarchy.parent(static_cast<AreaIndex>(i), {});
    if (areas[i].level == Level::district && areas[i].centroid && parent != no_area) made_up.insert(parent);
  }
  std::vector<AreaIndex> districts;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto& area = areas[i];
    const bool usable =
        area.level == Level::district && area.centroid && area.radius_km > 0 && exists(area, {});
    const auto index = static_cast<AreaIndex>(i);
    if (usable && !made_up.contains(index)) districts.push_back(index);
  }
  return districts;
}

}  // namespace

std::string_view name_of(Level level) {
  switch (level) {
    case Level::country:
      return "country";
    case Level::province:
      return "province";
    case Level::district:
      return "district";
    case Level::town:
      return "town";
  }
  SANAD_CHECK(false, "every level has a name");
}

Gazetteer::Gazetteer() = default;

Result<Gazetteer> Gazetteer::parse(std::string_view table) {
  auto rows = read_table(table);
  if (!rows) return tl::unexpected{rows.error()};
  const auto impl = std::make_shared<Impl>();
  impl->areas.reserve(rows->size());
  for (const auto& row : *rows) impl->areas.push_back(row.area);
  for (std::size_t i = 0; i < impl->areas.size(); ++i) {
    const auto& area = impl->areas[i];
    const auto index = static_cast<AreaIndex>(i);
    if (!impl->ids.emplace(area.id, index).second) {
      return fail(ErrorCode::invalid_input, fmt::format("expected each id once, found '{}' again", area.id),
                  fmt::format("line {}", (*rows)[i].line));
    }
    if (!area.iso3.empty()) impl->iso3.emplace(area.iso3, index);
    impl->names[static_cast<std::size_t>(area.level)].add(index, area);
  }
  auto hierarchy = Hierarchy::make(*rows, impl->ids);
  if (!hierarchy) return tl::unexpected{hierarchy.error()};
  impl->measured_districts = find_measured_districts(impl->areas, *hierarchy);
  impl->hierarchy = std::move(*hierarchy);
  Gazetteer gazetteer;
  gazetteer.impl_ = impl;
  return gazetteer;
}

std::span<const Area> Gazetteer::areas() const& {
  return impl_->areas;
}

const Area& Gazetteer::at(AreaIndex index) const& {
  SANAD_CHECK(index < impl_->areas.size(), "an index belongs to the gazetteer that gave it");
  return impl_->areas[index];
}

AreaIndex Gazetteer::find_id(std::string_view id) const {
  const auto found = impl_->ids.find(id);
  return found == impl_->ids.end() ? no_area : found->second;
}

AreaIndex Gazetteer::find_iso3(std::string_view iso3) const {
  const auto found = impl_->iso3.find(iso3);
  return found == impl_->iso3.end() ? no_area : found->second;
}

void Gazetteer::Impl::consider(std::span<const Candidate> candidates, const Scope& scope, Best& best) const {
  for (const auto& candidate : candidates) {
    const bool inside = scope.within == no_area || hierarchy->ever_inside(candidate.area, scope.within);
    if (!inside && hierarchy->top(candidate.area) != hierarchy->top(scope.within)) continue;
    const int rank = 1 + (inside ? 2 * tiers : 0) + 2 * (tiers - 1 - static_cast<int>(candidate.tier)) +
                     (exists(areas[candidate.area], scope.day) ? 1 : 0);
    if (rank > best.rank)
      best = {candidate.area, rank, true};
    else if (rank == best.rank && candidate.area != best.area)
      best.unique = false;
  }
}

Gazetteer::Impl::Best Gazetteer::Impl::best_of(Level level, std::string_view name, const Scope& scope) const {
  const auto& index = names_of(level);
  Best best;
  consider(index.spelled(name), scope, best);
  if (best.rank >= inside_rank) return best;
  consider(index.folded(text::fold(name)), scope, best);
  if (best.rank >= inside_rank) return best;
  consider(index.keyed(text::place_key(name)), scope, best);
  return best;
}

AreaIndex Gazetteer::Impl::search(Level level, std::string_view name, const Scope& scope) const {
  const auto best = best_of(level, name, scope);
  const auto bracket = name.find('(');
  // "Chaman (Qilla Abdullah)" explains itself; among countries the bracket is what tells them apart.
  const bool explained = bracket != std::string_view::npos && bracket > 0 && level != Level::country;
  if (best.rank > 0 || !explained) return best.answer();
  return best_of(level, name.substr(0, bracket), scope).answer();
}

AreaIndex Gazetteer::find(Level level, std::string_view name, AreaIndex within, Day day) const {
  SANAD_CHECK(within == no_area || within < impl_->areas.size(),
              "an index belongs to the gazetteer that gave it");
  return impl_->search(level, name, {within, day});
}

AreaIndex Gazetteer::find_country(std::string_view name) const {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool is_number = !name.empty() && name.size() <= 4 && std::ranges::all_of(name, is_digit);
  if (is_number) return impl_->search(Level::country, "gw:" + std::string{name}, {});
  return impl_->search(Level::country, name, {});
}

AreaIndex Gazetteer::enclosing(AreaIndex area, Level level, std::optional<Day> day) const {
  while (area != no_area && at(area).level > level) area = impl_->hierarchy->parent(area, day);
  return area != no_area && at(area).level == level ? area : no_area;
}

AreaIndex Gazetteer::nearest_district(const Point& point) const {
  constexpr double km_per_degree = 111.0;  // a little less than any degree of latitude
  AreaIndex nearest = no_area;
  double nearest_km = 0;
  for (const auto index : impl_->measured_districts) {
    const auto& area = impl_->areas[index];
    if (std::abs(area.centroid->latitude - point.latitude) * km_per_degree > area.radius_km) continue;
    const double km = distance_km(*area.centroid, point);
    if (km > area.radius_km || (nearest != no_area && km >= nearest_km)) continue;
    nearest = index;
    nearest_km = km;
  }
  return nearest;
}

}  // namespace sanad::geo
