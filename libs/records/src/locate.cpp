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
  const auto* found = std::find_if(candidates.begin(), candidates.end(), [](AreaIndex i) { return i != no_area; });
  return found == candidates.end() ? no_area : *found;
}

double radius_of(AreaIndex area, const Gazetteer& gazetteer, double otherwise) {
  const double known = area == no_area ? 0 : gazetteer.at(area).radius_km;
  return known > 0 ? known : otherwise;
}

/// A district lies in the province given if it does so on the account's day, today, or while that province existed.
bool lies_in(AreaIndex district, AreaIndex province, Day day, const Gazetteer& gazetteer) {
  const auto once = gazetteer.at(province).valid.last;
  return gazetteer.enclosing(district, Level::province, day) == province ||
         gazetteer.enclosing(district, Level::province) == province ||
         gazetteer.enclosing(district, Level::province, once) == province;
}

AreaIndex find_district(const PlaceGiven& where, const PlaceFound& found, Day day, const Gazetteer& gazetteer) {
  const auto within = first_known({found.province, found.country});
  if (!where.district.empty()) {
    const auto district = gazetteer.find(Level::district, where.district, within, day);
    if (district == no_area || found.province == no_area) return district;
    // A homonym in another province is not meant: the source has said which.
    return lies_in(district, found.province, day, gazetteer) ? district : no_area;
  }
  if (where.place.empty() || within == no_area) return no_area;
  const auto named = gazetteer.mentioned_in(where.place, Level::district, within);
  return named.size() == 1 ? named.front() : no_area;
}

double radius(const Account& account, const PlaceFound& found, const Gazetteer& gazetteer) {
  if (!account.where.point) return 0;
  switch (account.where.precision) {
    case PlacePrecision::exact: return exact_km;
    case PlacePrecision::near: return near_km;
    case PlacePrecision::district: return radius_of(found.district, gazetteer, district_km);
    case PlacePrecision::province: return radius_of(found.province, gazetteer, province_km);
    case PlacePrecision::country: return radius_of(found.country, gazetteer, country_km);
    case PlacePrecision::area:
    case PlacePrecision::unknown: return area_km;
  }
  return area_km;
}

}  // namespace

PlaceFound locate(const Account& account, const geo::Gazetteer& gazetteer) {
  const auto& where = account.where;
  const Day day = account.when.first;
  PlaceFound found;
  if (!where.country.empty()) found.country = gazetteer.find_country(where.country);
  if (!where.province.empty()) found.province = gazetteer.find(Level::province, where.province, found.country, day);
  found.district = find_district(where, found, day, gazetteer);
  const auto within = first_known({found.district, found.province, found.country});
  if (!where.place.empty() && within != no_area) {
    found.town = gazetteer.find(Level::town, where.place, within, day);
  }
  // What lies around the finest area found, as of the day: a source of today may name today's province.
  const auto finest = first_known({found.district, found.town, found.province});
  if (finest == no_area) {
    found.radius_km = radius(account, found, gazetteer);
    return found;
  }
  if (found.district == no_area) found.district = gazetteer.enclosing(finest, Level::district, day);
  if (const auto province = gazetteer.enclosing(finest, Level::province, day); province != no_area) {
    found.province = province;
  }
  if (const auto country = gazetteer.enclosing(finest, Level::country, day); country != no_area) found.country = country;
  found.radius_km = radius(account, found, gazetteer);
  return found;
}

}  // namespace sanad::records
