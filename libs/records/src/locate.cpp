// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sanad/records/account.h"

namespace sanad::records {
namespace {

using geo::AreaIndex;
using geo::Gazetteer;
using geo::Level;
using geo::no_area;

// UCDP GED codebook (where_prec 1, 2 and 5); an area's own circle where it is known.
constexpr double exact_km = 5;
constexpr double near_km = 25;
constexpr double district_km = 40;
constexpr double area_km = 80;
constexpr double province_km = 200;
constexpr double country_km = 500;

AreaIndex first_known(std::initializer_list<AreaIndex> candidates) {
  const auto* found =
      std::find_if(candidates.begin(), candidates.end(), [](AreaIndex i) { return i != no_area; });
  return found == candidates.end() ? no_area : *found;
}

double radius_of(AreaIndex area, const Gazetteer& gazetteer, double otherwise) {
  const double known = area == no_area ? 0 : gazetteer.at(area).radius_km;
  return known > 0 ? known : otherwise;
}

/// True if `area` lies in `outer` on the account's day, today, or did while that outer area existed: sources
/// name provinces of their own time or of ours.
bool lies_in(AreaIndex area, AreaIndex outer, Day day, const Gazetteer& gazetteer) {
  if (outer == no_area) return true;
  const auto level = gazetteer.at(outer).level;
  return gazetteer.enclosing(area, level, day) == outer || gazetteer.enclosing(area, level) == outer ||
         gazetteer.enclosing(area, level, gazetteer.at(outer).valid.last) == outer;
}

/// The area a name means within what is known already. A homonym elsewhere is not meant: the source has said
/// where.
AreaIndex find_inside(Level level, std::string_view name, AreaIndex within, Day day,
                      const Gazetteer& gazetteer) {
  const auto area = gazetteer.find(level, name, within, day);
  return area != no_area && lies_in(area, within, day, gazetteer) ? area : no_area;
}

/// The one area of `level` that a free text names, or no_area if it names none or several.
AreaIndex only_mention(std::string_view text, Level level, AreaIndex within, const Gazetteer& gazetteer) {
  const auto named = gazetteer.mentioned_in(text, level, within);
  return named.size() == 1 ? named.front() : no_area;
}

void find_finest(const PlaceGiven& where, Day day, const Gazetteer& gazetteer, PlaceFound& found) {
  auto within = first_known({found.province, found.country});
  if (within == no_area) return;  // a bare name may lie anywhere in the world
  if (!where.district.empty()) {
    found.district = find_inside(Level::district, where.district, within, day, gazetteer);
  }
  if (where.place.empty()) return;
  if (found.district == no_area)
    found.district = only_mention(where.place, Level::district, within, gazetteer);
  within = first_known({found.district, within});
  found.town = find_inside(Level::town, where.place, within, day, gazetteer);
  if (found.town != no_area || found.district != no_area) return;
  found.town = only_mention(where.place, Level::town, within, gazetteer);
}

/// What lies around the finest area found, as of the day: today's name of a province stands for the one of
/// the time.
void complete(Day day, const Gazetteer& gazetteer, PlaceFound& found) {
  const auto finest = first_known({found.district, found.town, found.province});
  if (finest == no_area) return;
  found.district = gazetteer.enclosing(finest, Level::district, day);
  found.province = first_known({gazetteer.enclosing(finest, Level::province, day), found.province});
  found.country = first_known({gazetteer.enclosing(finest, Level::country, day), found.country});
}

double radius(const Account& account, const PlaceFound& found, const Gazetteer& gazetteer) {
  if (!account.where.point) return 0;
  switch (account.where.precision) {
    case PlacePrecision::exact:
      return exact_km;
    case PlacePrecision::near:
      return near_km;
    case PlacePrecision::district:
      return radius_of(found.district, gazetteer, district_km);
    case PlacePrecision::province:
      return radius_of(found.province, gazetteer, province_km);
    case PlacePrecision::country:
      return radius_of(found.country, gazetteer, country_km);
    case PlacePrecision::area:
    case PlacePrecision::unknown:
      return area_km;
  }
  return area_km;
}

}  // namespace

PlaceFound locate(const Account& account, const geo::Gazetteer& gazetteer) {
  const auto& where = account.where;
  const Day day = account.when.first;
  PlaceFound found;
  if (!where.country.empty()) found.country = gazetteer.find_country(where.country);
  if (!where.province.empty()) {
    found.province = gazetteer.find(Level::province, where.province, found.country, day);
  }
  find_finest(where, day, gazetteer, found);
  complete(day, gazetteer, found);
  found.radius_km = radius(account, found, gazetteer);
  return found;
}

}  // namespace sanad::records
