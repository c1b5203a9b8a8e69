// SPDX-License-Identifier: Apache-2.0
#include "weights.h"

#include <algorithm>

#include "sanad/core/check.h"
#include "sanad/reconcile/reconciler.h"

namespace sanad::reconcile {
namespace {
constexpr std::array date_levels{
    Level{"same day", 270},
    Level{"one day apart", -180},
    Level{"two days apart", -400},
    Level{"three days apart", -550},
    Level{"within a week", -750},
    Level{"farther apart", -1100},
    Level{"day within a week", 30},
    Level{"day within an episode", -350},
    Level{"day within a month", -300},
    Level{"day within a longer time", -450},
    Level{"next to the range", -400},
    Level{"same episode", 380},
    Level{"similar episode", 180},
    Level{"ranges of days meet", 80},
    Level{"same weeks", -100},
    Level{"long ranges meet", -400},
};
constexpr std::array place_levels{
    Level{"not comparable", 0},
    Level{"exact, within 1 km", 430},
    Level{"exact, within 2 km", 410},
    Level{"exact, within 4 km", 360},
    Level{"exact, within 8 km", -100},
    Level{"exact, within 15 km", -250},
    Level{"exact, within 25 km", -320},
    Level{"exact, within 40 km", -420},
    Level{"exact, within 60 km", -500},
    Level{"near, within 5 km", 250},
    Level{"near, within 12 km", 150},
    Level{"near, within 25 km", 40},
    Level{"near, within 40 km", -100},
    Level{"near, within 60 km", -300},
    Level{"district, within 25 km", 100},
    Level{"district, within 50 km", 0},
    Level{"district, within 80 km", -150},
    Level{"inside the area", -50},
    Level{"60 to 100 km apart", -600},
    Level{"100 to 250 km apart", -700},
    Level{"over 250 km apart", -850},
    Level{"same name", 380},
    Level{"same name, within 60 km", 380},
    Level{"same name, within 250 km", 300},
    Level{"same name, far points", 240},
    Level{"similar name", 380},
    Level{"similar name, within 250 km", 220},
    Level{"same district", 60},
    Level{"same district, far points", 0},
    Level{"same province", -100},
    Level{"different districts", -350},
    Level{"different provinces", -450},
    Level{"different countries", -700},
    Level{"district named as the place", 100},
    Level{"near, within 5 km, other names", 200},
    Level{"near, within 12 km, other names", 50},
    Level{"near, within 25 km, other names", -30},
    Level{"near, within 40 km, other names", -160},
    Level{"district, within 25 km, other names", -50},
    Level{"same district, other names", -80},
    Level{"near, other districts and names", -150},
    Level{"exact, 8 to 25 km, other names", -350},
};
constexpr std::array killed_levels{
    Level{"unknown", 0},
    Level{"both none", 200},
    Level{"equal: 1", 110},
    Level{"equal: 2", 160},
    Level{"equal: 3-4", 210},
    Level{"equal: 5-9", 320},
    Level{"equal: 10-19", 420},
    Level{"equal: 20 or more", 500},
    Level{"inside a wide range: under 5", 70},
    Level{"inside a wide range: 5-9", 150},
    Level{"inside a wide range: 10 or more", 280},
    Level{"one apart, under 5", 10},
    Level{"within 15 %: 5-9", 180},
    Level{"within 15 %: 10-19", 300},
    Level{"within 15 %: 20 or more", 400},
    Level{"within 35 %: under 10", 90},
    Level{"within 35 %: 10-19", 180},
    Level{"within 35 %: 20 or more", 230},
    Level{"within 60 %", 20},
    Level{"within 2.5 times", -120},
    Level{"farther apart", -380},
    Level{"tolls of a story, within 60 %", -30},
    Level{"tolls of a story, within 2.5 times", -90},
    Level{"tolls of a story, farther apart", -220},
};
constexpr std::array injured_levels{
    Level{"unknown", 0},
    Level{"both none", 180},
    Level{"equal: 1", 180},
    Level{"equal: 2", 150},
    Level{"equal: 3-4", 170},
    Level{"equal: 5-9", 260},
    Level{"equal: 10-19", 340},
    Level{"equal: 20 or more", 450},
    Level{"inside a wide range: under 5", 30},
    Level{"inside a wide range: 5-9", 100},
    Level{"inside a wide range: 10 or more", 200},
    Level{"one apart, under 5", 10},
    Level{"within 15 %: 5-9", 150},
    Level{"within 15 %: 10-19", 220},
    Level{"within 15 %: 20 or more", 330},
    Level{"within 35 %: under 10", 100},
    Level{"within 35 %: 10-19", 140},
    Level{"within 35 %: 20 or more", 230},
    Level{"within 60 %", 100},
    Level{"within 2.5 times", 30},
    Level{"farther apart", -270},
    Level{"tolls of a story, within 60 %", -20},
    Level{"tolls of a story, within 2.5 times", -50},
    Level{"tolls of a story, farther apart", -120},
};
constexpr std::array tactic_levels{
    Level{"unknown", 0},           Level{"both suicide", 330},        Level{"neither suicide", 20},
    Level{"suicide or not", -480}, Level{"same tactic", 120},         Level{"same family of tactics", 60},
    Level{"other tactic", -180},   Level{"suicide and assault", -70},
};
constexpr std::array target_levels{
    Level{"unknown", 0},
    Level{"same target", 150},
    Level{"same family of targets", 60},
    Level{"other target", -80},
};
constexpr std::array actor_levels{
    Level{"unknown", 0},
    Level{"same group", 100},
    Level{"similar name", 60},
    Level{"other group", -130},
};
constexpr std::array kind_levels{
    Level{"unknown", 0},
    Level{"same kind", 20},
    Level{"compatible kinds", 0},
    Level{"other kind", -180},
};
constexpr std::array source_levels{
    Level{"two sources", 200},
    Level{"shared article", 600},
    Level{"copies of one text", 600},
    Level{"two publishers", 200},
    Level{"one publisher", 200},
    Level{"one table", -600},
    Level{"one table, a row an incident", -700},
};
constexpr std::array crowding_levels{
    Level{"nothing else near", 330},    Level{"1 other near", 230},        Level{"2-3 others near", 140},
    Level{"4-7 others near", 60},       Level{"8-15 others near", 0},      Level{"16-31 others near", -60},
    Level{"32-63 others near", -120},   Level{"64-127 others near", -180}, Level{"128-255 others near", -240},
    Level{"256-511 others near", -300}, Level{"512 or more near", -350},
};
}  // namespace

std::span<const Level> levels_of(Feature feature) {
  switch (feature) {
    case Feature::date:
      return date_levels;
    case Feature::place:
      return place_levels;
    case Feature::killed:
      return killed_levels;
    case Feature::injured:
      return injured_levels;
    case Feature::tactic:
      return tactic_levels;
    case Feature::target:
      return target_levels;
    case Feature::actor:
      return actor_levels;
    case Feature::kind:
      return kind_levels;
    case Feature::source:
      return source_levels;
    case Feature::crowding:
      return crowding_levels;
  }
  check_failed("feature", "every feature has a table");
}

namespace {
constexpr auto row_of(std::span<const Level> levels) {
  std::array<std::int16_t, most_levels> row{};
  for (std::size_t i = 0; i < levels.size(); ++i) row[i] = static_cast<std::int16_t>(levels[i].centibits);
  return row;
}
}  // namespace

constexpr std::array<std::array<std::int16_t, most_levels>, feature_count> centibit_table{
    row_of(date_levels),   row_of(place_levels),   row_of(killed_levels), row_of(injured_levels),
    row_of(tactic_levels), row_of(target_levels),  row_of(actor_levels),  row_of(kind_levels),
    row_of(source_levels), row_of(crowding_levels)};

std::string_view name_of(Feature feature) {
  constexpr std::array<std::string_view, feature_count> names{
      "date", "place", "killed", "injured", "tactic", "target", "actor", "kind", "source", "crowding"};
  return names[static_cast<std::size_t>(feature)];
}

int best_centibits(Feature feature) {
  return std::ranges::max(levels_of(feature), {}, &Level::centibits).centibits;
}

bool crowding_may_help(std::span<const std::uint8_t> levels) {
  const auto place = static_cast<PlaceLevel>(levels[static_cast<std::size_t>(Feature::place)]);
  const auto date = static_cast<DateLevel>(levels[static_cast<std::size_t>(Feature::date)]);
  const auto source = static_cast<SourceLevel>(levels[static_cast<std::size_t>(Feature::source)]);
  static constexpr std::array near_levels{PlaceLevel::exact_1, PlaceLevel::exact_2, PlaceLevel::exact_4,
                                          PlaceLevel::name_15, PlaceLevel::name_60, PlaceLevel::similar_60,
                                          PlaceLevel::near_5};
  const bool near = std::ranges::find(near_levels, place) != near_levels.end();
  // A day and an episode are two kinds of thing, and two rows of one table are two things until they say
  // otherwise.
  const bool alike = date <= DateLevel::week || date == DateLevel::day_in_days ||
                     date == DateLevel::same_episode || date == DateLevel::similar_episode;
  return near && alike && source != SourceLevel::one_table && source != SourceLevel::one_row_table;
}

int crowding_centibits(std::uint8_t level, std::span<const std::uint8_t> levels) {
  const int bits = crowding_levels[level].centibits;
  if (bits <= 0) return bits;
  if (!crowding_may_help(levels)) return 0;
  const auto place = static_cast<PlaceLevel>(levels[static_cast<std::size_t>(Feature::place)]);
  return place <= PlaceLevel::exact_4 ? bits : std::min(bits, most_help_by_name);
}

std::string_view rule_version() {
  return "2026.11-4";
}

}  // namespace sanad::reconcile
