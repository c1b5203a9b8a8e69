// SPDX-License-Identifier: Apache-2.0
/// The 95 % interval: seeded, inside the bounds, around best, and as wide as the model says.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "sanad/core/random.h"
#include "world.h"

namespace sanad::figures {
namespace {

/// n incidents of two voices: low and high as given, best = low (median, ties down).
World incidents(int n, std::int64_t low, std::int64_t high) {
  World world;
  for (int i = 0; i < n; ++i) {
    const std::string name = std::to_string(i);
    world.incident(name, {account("a", name).killed(exactly(low)), account("b", name).killed(exactly(high))});
  }
  return world;
}

FigureRow total(const World& world, std::uint64_t seed = 1) {
  Query query = killed();
  query.seed = seed;
  return figure(world.columns(), query).total;
}

TEST(Interval, IsThePointWhereNothingIsUncertain) {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(7))})
      .incident("b", {account("x", "2").killed(exactly(2))});
  EXPECT_EQ(total(world).interval, (Interval{9, 9}));
}

TEST(Interval, IsLeftOutWhenNotAskedFor) {
  Query query = killed();
  query.interval = false;
  EXPECT_FALSE(figure(incidents(3, 1, 5).columns(), query).total.interval.has_value());
}

TEST(Interval, RepeatsWithItsSeedAndHardlyMovesWithAnother) {
  const World world = incidents(5, 10, 30);
  EXPECT_EQ(total(world, 7).interval, total(world, 7).interval);
  EXPECT_NEAR(static_cast<double>(total(world, 7).interval->high),
              static_cast<double>(total(world, 8).interval->high), 8);
}

TEST(Interval, OfManyIncidentsIsMuchNarrowerThanTheBounds) {
  const FigureRow row = total(incidents(100, 10, 30));
  EXPECT_EQ(shown(row.value), "1000/1000/3000");
  // Triangular with the peak at 10: mean 16.67, deviation 4.71 each.
  EXPECT_NEAR(static_cast<double>(row.interval->high), 1666.7 + 1.96 * 47.1, 10);
  EXPECT_EQ(row.interval->low, 1000);  // best lies below the middle of the simulation and is always held
}

/// The quantiles of a sum of triangular variables with their peak at low, by brute force.
std::pair<double, double> brute_force(int n, double low, double high) {
  Random random{99};
  std::vector<double> sums(20'000);
  for (double& sum : sums) {
    for (int i = 0; i < n; ++i) sum += high - std::sqrt(1 - random.uniform()) * (high - low);
  }
  std::ranges::sort(sums);
  return {sums[500], sums[19'499]};
}

TEST(Interval, AgreesWithBruteForceForFewAndForManyIncidents) {
  for (const int n : {1, 3, 8, 9, 20, 200}) {
    const FigureRow row = total(incidents(n, 100, 1000));
    const auto [low, high] = brute_force(n, 100, 1000);
    const double width = high - low;
    EXPECT_NEAR(static_cast<double>(row.interval->high), high, 0.08 * width) << n;
    EXPECT_LE(static_cast<double>(row.interval->low), low + 0.08 * width) << n;
  }
}

TEST(Interval, OfALopsidedSumFollowsTheLargeIncident) {
  World world = incidents(40, 1, 3);
  world.incident("large", {account("a", "L").killed(exactly(100)), account("b", "L").killed(exactly(1000))});
  const auto [low, high] = brute_force(1, 100, 1000);
  const FigureRow row = total(world);
  EXPECT_NEAR(static_cast<double>(row.interval->high), high + 40 * 1.67, 60);
}

TEST(Interval, OfOneVoiceLeansUpwardsWithinWhatItAllows) {
  World world;
  for (int i = 0; i < 50; ++i) {
    const std::string name = std::to_string(i);
    world.incident(name, {account("ged", name).killed(between(5, 10, 40))});
  }
  const FigureRow row = total(world);
  EXPECT_EQ(row.interval->low, 500);
  EXPECT_GT(row.interval->high, 700);
  EXPECT_LT(row.interval->high, 1100);
}

TEST(Interval, AnIncidentThatMayCountRaisesItWithoutALow) {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(10)).kind(records::EventKind::clash)});
  const auto row = figure(world.columns(), killed(), "attacks").total;
  EXPECT_EQ(shown(row.value), "0/0/10");
  EXPECT_EQ(row.interval->low, 0);
  EXPECT_GE(row.interval->high, 7);
  EXPECT_LE(row.interval->high, 10);
}

TEST(Interval, OfACellIsThatOfTheSameFigureAskedAlone) {
  World world = incidents(6, 10, 30);
  world.incident("s", {account("a", "s").killed(exactly(1)).in("Sindh"),
                       account("b", "s").killed(exactly(4)).in("Sindh")});
  const auto columns = world.columns();
  for (const FigureRow& row : figure(columns, killed({}, {Key::province})).rows) {
    EXPECT_EQ(figure(columns, killed({"province=" + row.by.front()})).total.interval, row.interval);
  }
}

}  // namespace
}  // namespace sanad::figures
