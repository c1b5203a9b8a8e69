// SPDX-License-Identifier: Apache-2.0
#include "ged_file.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/random.h"

namespace sanad::bench {
namespace {

constexpr const char* header =
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
    "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
    "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
    "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,"
    "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,"
    "low,gwnoa,gwnob\n";

struct Country {
  const char* name;
  double latitude, longitude;
};
constexpr std::array<Country, 8> countries{{{"Syria", 35.0, 38.5},
                                            {"Afghanistan", 33.8, 66.0},
                                            {"Ukraine", 48.4, 36.0},
                                            {"Pakistan", 31.5, 70.5},
                                            {"Nigeria", 10.5, 9.0},
                                            {"Iraq", 34.0, 43.5},
                                            {"Mexico", 23.6, -102.5},
                                            {"Somalia", 4.0, 45.0}}};
constexpr std::size_t places_per_country = 800;

struct Place {
  double latitude, longitude;
};

/// Most events in few countries, and in few places of them: squares pull a uniform draw towards 0.
std::size_t skewed(Random& random, std::size_t count) {
  const double u = random.uniform();
  return static_cast<std::size_t>(u * u * static_cast<double>(count));
}

std::vector<Place> make_places(Random& random) {
  std::vector<Place> places;
  for (const auto& country : countries) {
    for (std::size_t i = 0; i < places_per_country; ++i) {
      places.push_back({country.latitude + 1.8 * random.normal(), country.longitude + 1.8 * random.normal()});
    }
  }
  return places;
}

Day make_day(Random& random) {
  constexpr int first_year = 1989, years = 36;
  const double u = random.uniform();
  const int year = first_year + static_cast<int>(std::sqrt(u) * years);
  return Day::from_ymd(year, 1, 1).value().plus_days(static_cast<std::int32_t>(random.below(365)));
}

struct Deaths {
  std::int64_t low, best, high;
};

Deaths make_deaths(Random& random) {
  const auto best = 1 + static_cast<std::int64_t>(std::exp(1.1 * std::fabs(random.normal())) - 1);
  Deaths deaths{best, best, best + static_cast<std::int64_t>(random.below(3))};
  constexpr double out_of_order = 0.01;
  if (random.chance(out_of_order)) deaths.low = best + 2;
  return deaths;
}

}  // namespace

GedTotals write_ged_file(const std::string& path, std::uint64_t rows, std::uint64_t seed) {
  Random random{seed};
  const auto places = make_places(random);
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  GedTotals totals;
  std::string text = header;
  for (std::uint64_t i = 0; i < rows; ++i) {
    const auto country = skewed(random, countries.size());
    const auto place_index = country * places_per_country + skewed(random, places_per_country);
    const auto& place = places[place_index];
    const auto day = make_day(random);
    const bool exact = random.chance(0.7);
    const auto last = exact ? day : day.plus_days(static_cast<std::int32_t>(random.below(20)));
    const auto deaths = make_deaths(random);
    const auto type = 1 + random.below(3);
    const auto* name = countries[country].name;
    text += fmt::format(
        "{0},AAA-{1}-{2}-{0},{1},1,Clear,{2},{3},{3},{4}: Government,{3},{3},Government of {4} - Group {3},{3},{3},"
        "Government of {4},{3},{3},Group {3},1,\"\"\"Made-up News,{5},{6} killed in place {7}, \"\"quoted\"\" say "
        "officials\"\"\",Made-up News,{5},Some were killed in place {7}; officials say more may follow,Officials of "
        "the district and witnesses,{8},Place {7},\"Place {7}, on the road\nto the next\",Province {9},District {10},"
        "{11:.6f},{12:.6f},POINT ({12:.6f} {11:.6f}),{13},{4},{14},Asia,1,{15},{5} 00:00:00.000,{16} 00:00:00.000,"
        "{17},0,0,{18},{19},{20},{21},{14},\n",
        i + 1, day.year(), type, 1 + place_index % 97, name, day.to_string(), deaths.best, place_index,
        1 + random.below(3), place_index % 12, place_index % 90, place.latitude, place.longitude,
        100'000 + place_index, 700 + country, exact ? 1 : 3, last.to_string(), deaths.best / 2,
        deaths.best - deaths.best / 2, deaths.best, deaths.high, deaths.low);
    totals.best += static_cast<std::uint64_t>(deaths.best);
    constexpr std::size_t chunk = 1U << 20;
    if (text.size() > chunk) {
      totals.bytes += text.size();
      out << text;
      text.clear();
    }
  }
  totals.rows = rows;
  totals.bytes += text.size();
  out << text;
  out.close();
  if (!out) throw std::runtime_error{"cannot write " + path};
  return totals;
}

}  // namespace sanad::bench
