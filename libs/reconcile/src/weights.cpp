// SPDX-License-Identifier: Apache-2.0
#include "weights.h"

#include "sanad/core/check.h"
#include "sanad/reconcile/reconciler.h"

namespace sanad::reconcile {
namespace {
constexpr std::array date_levels{
    Level{"same day", 270},           Level{"one day apart", -200},    Level{"two days apart", -430},
    Level{"three days apart", -550},  Level{"within a week", -750},    Level{"farther apart", -1100},
    Level{"day within a week", 150},  Level{"day within a month", 0},  Level{"day within a longer time", -200},
    Level{"next to the range", -350}, Level{"same episode", 380},      Level{"similar episode", 180},
    Level{"ranges of days meet", 80}, Level{"same weeks", -50},        Level{"long ranges meet", -250},
};
constexpr std::array place_levels{
    Level{"not comparable", 0},
    Level{"exact, within 1 km", 550},      Level{"exact, within 2 km", 500},      Level{"exact, within 4 km", 420},
    Level{"exact, within 8 km", 120},      Level{"exact, within 15 km", 20},      Level{"exact, within 25 km", -80},
    Level{"exact, within 40 km", -160},    Level{"exact, within 60 km", -240},
    Level{"near, within 5 km", 320},       Level{"near, within 12 km", 220},      Level{"near, within 25 km", 120},
    Level{"near, within 40 km", 20},       Level{"near, within 60 km", -80},
    Level{"district, within 25 km", 200},  Level{"district, within 50 km", 80},   Level{"district, within 80 km", -50},
    Level{"inside the area", 30},
    Level{"60 to 100 km apart", -260},     Level{"100 to 250 km apart", -380},    Level{"over 250 km apart", -500},
    Level{"same name", 460},               Level{"same name, within 60 km", 380},
    Level{"same name, within 250 km", 240}, Level{"same name, far points", 80},
    Level{"similar name", 220},            Level{"similar name, within 250 km", 60},
    Level{"same district", 150},           Level{"same district, far points", 20},
    Level{"same province", -30},           Level{"different districts", -250},
    Level{"different provinces", -350},    Level{"different countries", -600},
};
constexpr std::array killed_levels{
    Level{"unknown", 0},
    Level{"both none", 50},              Level{"equal: 1", 70},               Level{"equal: 2", 140},
    Level{"equal: 3-4", 220},            Level{"equal: 5-9", 360},            Level{"equal: 10-19", 460},
    Level{"equal: 20 or more", 560},
    Level{"inside a wide range: under 5", 50}, Level{"inside a wide range: 5-9", 150},
    Level{"inside a wide range: 10 or more", 280},
    Level{"one apart, under 5", -40},    Level{"within 15 %: 5-9", 200},      Level{"within 15 %: 10-19", 340},
    Level{"within 15 %: 20 or more", 420},
    Level{"within 35 %: under 10", -20}, Level{"within 35 %: 10-19", 60},     Level{"within 35 %: 20 or more", 120},
    Level{"within 60 %", -130},          Level{"within 2.5 times", -260},     Level{"farther apart", -440},
    Level{"tolls of a story, within 60 %", -30}, Level{"tolls of a story, within 2.5 times", -90},
    Level{"tolls of a story, farther apart", -220},
};
constexpr std::array injured_levels{
    Level{"unknown", 0},
    Level{"both none", 50},              Level{"equal: 1", 70},               Level{"equal: 2", 120},
    Level{"equal: 3-4", 180},            Level{"equal: 5-9", 300},            Level{"equal: 10-19", 380},
    Level{"equal: 20 or more", 480},
    Level{"inside a wide range: under 5", 30}, Level{"inside a wide range: 5-9", 100},
    Level{"inside a wide range: 10 or more", 200},
    Level{"one apart, under 5", -20},    Level{"within 15 %: 5-9", 150},      Level{"within 15 %: 10-19", 280},
    Level{"within 15 %: 20 or more", 360},
    Level{"within 35 %: under 10", 20},  Level{"within 35 %: 10-19", 80},     Level{"within 35 %: 20 or more", 130},
    Level{"within 60 %", -70},           Level{"within 2.5 times", -160},     Level{"farther apart", -300},
    Level{"tolls of a story, within 60 %", -20}, Level{"tolls of a story, within 2.5 times", -50},
    Level{"tolls of a story, farther apart", -120},
};
constexpr std::array tactic_levels{
    Level{"unknown", 0},          Level{"both suicide", 330},      Level{"neither suicide", 20},
    Level{"suicide or not", -370}, Level{"same tactic", 120},      Level{"same family of tactics", 60},
    Level{"other tactic", -180},  Level{"suicide and assault", -70},
};
constexpr std::array target_levels{
    Level{"unknown", 0}, Level{"same target", 150}, Level{"same family of targets", 60}, Level{"other target", -80},
};
constexpr std::array actor_levels{
    Level{"unknown", 0}, Level{"same group", 120}, Level{"similar name", 60}, Level{"other group", -100},
};
constexpr std::array kind_levels{
    Level{"unknown", 0}, Level{"same kind", 20}, Level{"compatible kinds", 0}, Level{"other kind", -180},
};
constexpr std::array source_levels{
    Level{"two sources", 0},       Level{"shared article", 400},    Level{"copies of one text", 400},
    Level{"two publishers", 0},    Level{"one publisher", 0},       Level{"one table", -400},
    Level{"one table, a row an incident", -600},
};
constexpr std::array crowding_levels{
    Level{"nothing else near", 330}, Level{"1 other near", 230},      Level{"2-3 others near", 140},
    Level{"4-7 others near", 60},    Level{"8-15 others near", 0},    Level{"16-31 others near", -60},
    Level{"32-63 others near", -120}, Level{"64-127 others near", -180}, Level{"128-255 others near", -240},
    Level{"256-511 others near", -300}, Level{"512 or more near", -350},
};
}  // namespace

std::span<const Level> levels_of(Feature feature) {
  switch (feature) {
    case Feature::date: return date_levels;
    case Feature::place: return place_levels;
    case Feature::killed: return killed_levels;
    case Feature::injured: return injured_levels;
    case Feature::tactic: return tactic_levels;
    case Feature::target: return target_levels;
    case Feature::actor: return actor_levels;
    case Feature::kind: return kind_levels;
    case Feature::source: return source_levels;
    case Feature::crowding: return crowding_levels;
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
    row_of(date_levels),   row_of(place_levels), row_of(killed_levels), row_of(injured_levels), row_of(tactic_levels),
    row_of(target_levels), row_of(actor_levels), row_of(kind_levels),   row_of(source_levels),  row_of(crowding_levels)};

std::string_view name_of(Feature feature) {
  constexpr std::array<std::string_view, feature_count> names{
      "date", "place", "killed", "injured", "tactic", "target", "actor", "kind", "source", "crowding"};
  return names[static_cast<std::size_t>(feature)];
}

bool crowding_may_help(PlaceLevel level) {
  return level == PlaceLevel::exact_1 || level == PlaceLevel::exact_2 || level == PlaceLevel::exact_4;
}

int crowding_centibits(std::uint8_t level, PlaceLevel place) {
  const int bits = crowding_levels[level].centibits;
  return bits > 0 && !crowding_may_help(place) ? 0 : bits;
}

std::string_view rule_version() { return "2026.11-1"; }

}  // namespace sanad::reconcile
