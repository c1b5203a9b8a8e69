// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "compare.h"
#include "sanad/text/similarity.h"

namespace sanad::reconcile {
namespace {
constexpr double similar_from =
    0.9;  // Jaro-Winkler; "nowshera" and "nowshehra" 0.98, "kohat" and "kohlu" 0.85

int bits_of(PlaceLevel level) {
  return centibits(Feature::place, static_cast<std::uint8_t>(level));
}
PlaceLevel better(PlaceLevel a, PlaceLevel b) {
  if (a == PlaceLevel::unknown) return b;
  if (b == PlaceLevel::unknown) return a;
  return bits_of(b) > bits_of(a) ? b : a;
}

struct Step {
  float km;
  PlaceLevel level;
};
constexpr std::array exact_steps{Step{1, PlaceLevel::exact_1},   Step{2, PlaceLevel::exact_2},
                                 Step{4, PlaceLevel::exact_4},   Step{8, PlaceLevel::exact_8},
                                 Step{15, PlaceLevel::exact_15}, Step{25, PlaceLevel::exact_25},
                                 Step{40, PlaceLevel::exact_40}, Step{60, PlaceLevel::exact_60}};
constexpr std::array near_steps{Step{5, PlaceLevel::near_5}, Step{12, PlaceLevel::near_12},
                                Step{25, PlaceLevel::near_25}, Step{40, PlaceLevel::near_40},
                                Step{60, PlaceLevel::near_60}};
constexpr std::array district_steps{Step{25, PlaceLevel::district_25}, Step{50, PlaceLevel::district_50},
                                    Step{80, PlaceLevel::district_80}};

PlaceLevel by_steps(std::span<const Step> steps, float km) {
  for (const auto& step : steps) {
    if (km <= step.km) return step.level;
  }
  if (km <= 100) return PlaceLevel::far_100;
  return km <= 250 ? PlaceLevel::far_250 : PlaceLevel::farther;
}

PlaceLevel by_distance(float km, float radii) {
  if (radii <= 20) return by_steps(exact_steps, km);
  if (radii <= 55) return by_steps(near_steps, km);
  if (radii <= 130) return by_steps(district_steps, km);
  return km <= radii ? PlaceLevel::wide_inside : by_steps({}, km);
}

bool shares_name(const Features& a, const Features& b) {
  return std::ranges::any_of(
      a.places, [&](Key key) { return key != no_key && std::ranges::find(b.places, key) != b.places.end(); });
}

/// One gives for the place what is the district of the other.
bool names_district(const Features& a, const Features& b) {
  const auto in = [](Key district, const Features& f) {
    return district != no_key && std::ranges::find(f.places, district) != f.places.end();
  };
  return in(a.district, b) || in(b.district, a);
}

/// Names that could be one, by what is told without reading them. A first letter is rarely misspelt.
bool may_be_similar(const NameHead& a, const NameHead& b) {
  constexpr int shortest = 4, most_apart = 6;
  return a.first == b.first && a.scope == b.scope && a.length >= shortest && b.length >= shortest &&
         std::abs(int{a.length} - int{b.length}) <= most_apart;
}

bool similar_names(const Features& a, const Features& b, const FeatureReader& reader) {
  const auto name_of_key = [&](Key key) {
    const auto text = reader.text(key);
    return text.substr(text.rfind(Interner::scope_end) + 1);
  };
  for (const Key left : a.places) {
    if (left == no_key) break;
    for (const Key right : b.places) {
      if (right == no_key) break;
      if (!may_be_similar(reader.head(left), reader.head(right))) continue;
      if (text::jaro_winkler(name_of_key(left), name_of_key(right)) >= similar_from) return true;
    }
  }
  return false;
}

bool both_named(const Features& a, const Features& b) {
  return a.places[0] != no_key && b.places[0] != no_key;
}

/// Points that agree while the names do not: often two villages side by side.
PlaceLevel despite_names(const Features& a, const Features& b, PlaceLevel near) {
  const bool other_district = a.district != no_key && b.district != no_key && a.district != b.district;
  if (other_district && bits_of(near) > bits_of(PlaceLevel::near_other_district))
    return PlaceLevel::near_other_district;
  switch (near) {
    case PlaceLevel::exact_15:
    case PlaceLevel::exact_25:
      return PlaceLevel::exact_25_other;
    case PlaceLevel::near_5:
      return PlaceLevel::near_5_other;
    case PlaceLevel::near_12:
      return PlaceLevel::near_12_other;
    case PlaceLevel::near_25:
      return PlaceLevel::near_25_other;
    case PlaceLevel::near_40:
      return PlaceLevel::near_40_other;
    case PlaceLevel::district_25:
      return PlaceLevel::district_25_other;
    default:
      return near;
  }
}

PlaceLevel by_name(const Features& a, const Features& b, float km, const FeatureReader& reader) {
  if (shares_name(a, b)) {
    if (km <= 15) return PlaceLevel::name_15;
    if (km <= 60) return PlaceLevel::name_60;
    return km <= 250 ? PlaceLevel::name_250 : PlaceLevel::name_far;
  }
  if (km <= 250 && similar_names(a, b, reader)) {
    return km <= 60 ? PlaceLevel::similar_60 : PlaceLevel::similar_250;
  }
  if (km <= 60 && names_district(a, b)) return PlaceLevel::district_as_place;
  if (a.district != no_key && a.district == b.district) {
    if (both_named(a, b)) return PlaceLevel::same_district_other;
    return km <= 60 ? PlaceLevel::named_district_60 : PlaceLevel::named_district_250;
  }
  return PlaceLevel::unknown;
}

PlaceLevel by_areas(const Features& a, const Features& b) {
  if (a.country != no_key && b.country != no_key && a.country != b.country) return PlaceLevel::other_country;
  if (a.province != no_key && b.province != no_key && a.province != b.province)
    return PlaceLevel::other_province;
  if (a.district != no_key && b.district != no_key && a.district != b.district)
    return PlaceLevel::other_district;
  return a.province != no_key && a.province == b.province ? PlaceLevel::named_province : PlaceLevel::unknown;
}
}  // namespace

float distance_km(const Features& a, const Features& b) {
  constexpr float km_per_degree = 111.195F;
  float east = std::abs(a.longitude - b.longitude);
  if (east > 180) east = 360 - east;
  east *= (a.cosine + b.cosine) * 0.5F;
  const float north = a.latitude - b.latitude;
  return km_per_degree * std::sqrt(north * north + east * east);
}

PlaceLevel compare_places(const Features& a, const Features& b, const FeatureReader& reader) {
  if (!a.has_point() || !b.has_point()) {
    const auto named = by_name(a, b, 0, reader);
    return named == PlaceLevel::unknown ? by_areas(a, b) : named;
  }
  const float km = distance_km(a, b);
  const auto near = by_distance(km, a.radius + b.radius);
  // Below 4 km between exact points no name can say more.
  if (bits_of(near) >= bits_of(PlaceLevel::exact_4)) return near;
  const auto named = by_name(a, b, km, reader);
  const bool other =
      (named == PlaceLevel::unknown || named == PlaceLevel::same_district_other) && both_named(a, b);
  return better(other ? despite_names(a, b, near) : near, named);
}

}  // namespace sanad::reconcile
