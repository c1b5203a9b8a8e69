// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/overview.h"

#include <gtest/gtest.h>

#include "world.h"

namespace sanad::figures {
namespace {

Given placed(std::string id, double latitude, double longitude, records::PlacePrecision precision) {
  Given given = account("press", std::move(id));
  given.account.where.point = geo::Point{latitude, longitude};
  given.account.where.precision = precision;
  return given.killed(exactly(2));
}

TEST(OverTime, CountsByTheFirstPossibleDay) {
  World world;
  world.add(account("press", "a").on("2022-11-30").killed(exactly(3)));
  world.add(account("press", "b").on("2022-11-30..2022-12-02").killed(exactly(1)));
  world.add(account("press", "c").on("2023-01-05"));
  const auto days = over_time(world.columns(), {}, definition("all"), TimeUnit::day).value();
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].date, "2022-11-30");
  EXPECT_EQ(days[0].sums.incidents, 2U);
  EXPECT_EQ(days[0].sums.killed->best(), 4);
  EXPECT_EQ(days[1].date, "2023-01-05");
  EXPECT_EQ(days[1].sums.killed, std::nullopt);
  EXPECT_EQ(over_time(world.columns(), {}, definition("all"), TimeUnit::year).value()[1].date, "2023");
}

TEST(OverSpace, PutsIntoCellsOnlyWhatIsPlacedExactlyOrNear) {
  World world;
  world.add(placed("a", 30.19, 67.01, records::PlacePrecision::exact));
  world.add(placed("b", 30.24, 67.24, records::PlacePrecision::near));
  world.add(placed("c", 30.19, 67.01, records::PlacePrecision::district));
  world.add(placed("d", -30.19, -67.01, records::PlacePrecision::exact));
  const auto map = over_space(world.columns(), {}, definition("all"), AreaLevel::district, 0.25).value();
  ASSERT_EQ(map.cells.size(), 2U);
  EXPECT_EQ(map.cells[0].corner.latitude, -30.25);
  EXPECT_EQ(map.cells[0].corner.longitude, -67.25);
  EXPECT_EQ(map.cells[1].sums.incidents, 2U);
  EXPECT_EQ(map.cells[1].exact, 1U);
  EXPECT_EQ(map.cells[1].sums.killed->best(), 4);
  ASSERT_EQ(map.areas.size(), 1U);
  EXPECT_EQ(map.areas[0].district, "Quetta");
  EXPECT_EQ(map.areas[0].by_precision[static_cast<std::size_t>(records::PlacePrecision::district)], 1U);
}

TEST(OverSpace, RefusesACellOfNoWidth) {
  const World world;
  for (const double width : {0.0, -1.0, 11.0, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_FALSE(over_space(world.columns(), {}, definition("all"), AreaLevel::country, width)) << width;
  }
}

TEST(ListIncidents, GivesTheNewestFirstIfAsked) {
  World world;
  world.add(account("press", "a").on("2022-11-30"));
  world.add(account("press", "b").on("2023-01-05"));
  const auto page = list_incidents(world.columns(), {}, definition("all"), Order::newest, 0, 10).value();
  ASSERT_EQ(page.rows.size(), 2U);
  EXPECT_EQ(page.rows[0].when.to_string(), "2023-01-05");
}

}  // namespace
}  // namespace sanad::figures
