// SPDX-License-Identifier: Apache-2.0
/// Several accounts of one incident, and the one range they give.
#include <gmock/gmock.h>

#include "world.h"

namespace sanad::figures {
namespace {

using records::AccountFlag;
using Role = World::Role;

std::string killed_in(const World& world, BestRule rule = BestRule::median) {
  Query query = killed();
  query.best = rule;
  return shown(figure(world.columns(), query).total.value);
}

TEST(Voices, SpanTheirMinimaAndMaximaWithTheMedianBestTiesDown) {
  World world;
  world.incident("a", {account("acled", "A1").killed(exactly(3)), account("satp", "S9").killed(exactly(4))});
  EXPECT_EQ(killed_in(world), "3/3/4");
}

TEST(Voices, ChooseBestByTheRuleAsked) {
  World world;
  world.incident("a", {account("a", "1").killed(exactly(3)).printed("Dawn", "2022-12-01"),
                       account("b", "1").killed(exactly(9)).printed("Geo", "2022-12-02"),
                       account("c", "1").killed(exactly(5)).printed("AFP", "2022-12-03")});
  EXPECT_EQ(killed_in(world, BestRule::median), "3/5/9");
  EXPECT_EQ(killed_in(world, BestRule::lowest), "3/3/9");
  EXPECT_EQ(killed_in(world, BestRule::highest), "3/9/9");
  EXPECT_EQ(killed_in(world, BestRule::most_recent), "3/5/9");
}

TEST(Voices, OfOnePublisherAreOneAndItsLastTollIsItsBest) {
  World world;
  world.incident("a", {account("press", "1").killed(exactly(2)).printed("Dawn", "2022-11-30"),
                       account("press", "2").killed(exactly(7)).printed("Dawn", "2022-12-02"),
                       account("press", "3").killed(exactly(5)).printed("Geo", "2022-12-01"),
                       account("press", "4").killed(exactly(5)).printed("AFP", "2022-12-01")});
  EXPECT_EQ(killed_in(world), "2/5/7");
  EXPECT_EQ(killed_in(world, BestRule::highest), "2/7/7");
}

TEST(Voices, PreferAVettedAccountToAFirstTollOrAMentionInPassing) {
  World world;
  world.incident(
      "a",
      {account("press", "1").killed(exactly(6)).printed("Dawn", "2022-12-01"),
       account("press", "2").killed(exactly(8)).printed("Dawn", "2022-12-05").flag(AccountFlag::provisional),
       account("press", "3")
           .killed(exactly(9))
           .printed("Dawn", "2023-01-01")
           .flag(AccountFlag::back_reference)});
  EXPECT_EQ(killed_in(world), "6/6/9");
}

TEST(Voices, CountACopyWithWhatItRepeats) {
  const Given agency = account("press", "1").killed(exactly(4)).printed("Dawn", "2022-12-01");
  const Given copy = account("press", "2").killed(exactly(4)).printed("Gulf Times", "2022-12-01");
  const Given other = account("ged", "1").killed(exactly(2));
  World world;
  world.incident("a", {{agency, Role::account}, {copy, Role::copy}, {other, Role::account}});
  // Two voices, 2 and 4: the median goes down. Three would have given 4.
  EXPECT_EQ(killed_in(world), "2/2/4");
}

TEST(Voices, AddUpThePartsOfOneSource) {
  World world;
  world.incident("a", {{account("gtd", "1").killed(exactly(3)), Role::part},
                       {account("gtd", "2").killed(exactly(4)), Role::part},
                       {account("list", "1").killed(exactly(8)), Role::account}});
  EXPECT_EQ(killed_in(world), "7/7/8");
}

TEST(Voices, WithARangeOnlyStandWithTheirLow) {
  World world;
  world.incident("a", {account("list", "1").killed({10, std::nullopt, 15})});
  EXPECT_EQ(killed_in(world), "10/10/15");
}

TEST(Voices, OfUpToNHaveNoSayInBest) {
  World world;
  world.incident("a", {account("a", "1").killed({std::nullopt, std::nullopt, 20}),
                       account("b", "1").killed(exactly(6))});
  EXPECT_EQ(killed_in(world), "0/6/20");
}

TEST(Voices, OfAtLeastNGiveNAsHighUntilAnotherSaysMore) {
  World alone;
  alone.incident("a", {account("a", "1").killed(records::Count::at_least(5))});
  EXPECT_EQ(killed_in(alone), "5/5/5");
  World more;
  more.incident(
      "a", {account("a", "1").killed(records::Count::at_least(5)), account("b", "1").killed(exactly(7))});
  EXPECT_EQ(killed_in(more), "5/5/7");
}

TEST(Voices, OfANumberOutOfOrderAreSortedOutwards) {
  World world;
  world.incident("a", {account("ged", "1").killed(between(9, 4, 6))});
  EXPECT_EQ(killed_in(world), "4/4/9");
}

TEST(Voices, ThatSayNothingDoNotMakeZero) {
  World world;
  world.incident("a", {account("a", "1").killed(exactly(3)), account("b", "1")});
  EXPECT_EQ(killed_in(world), "3/3/3");
  World silent;
  silent.incident("a", {account("a", "1"), account("b", "1")});
  const auto total = figure(silent.columns(), killed()).total;
  EXPECT_FALSE(total.value.has_value());
  EXPECT_FALSE(total.interval.has_value());
  EXPECT_EQ(total.incidents, 1U);
  EXPECT_EQ(total.unknown_incidents, 1U);
}

TEST(Status, TellsSingleVoicesFromCorroboratedOnesAndFromWaitingPairs) {
  const Given x = account("a", "5"), y = account("b", "5");
  World world;
  world.incident("one", {account("a", "1"), account("a", "2")})
      .incident("two", {account("a", "3"), account("b", "3")})
      .incident("x", {x})
      .incident("y", {y})
      .pair(x, y, reconcile::Band::review);
  Query query = killed({}, {Key::status});
  query.measure = records::Measure::incidents;
  EXPECT_THAT(rows_of(figure(world.columns(), query)),
              testing::ElementsAre("corroborated: 1/1/1", "review: 2/2/2", "single: 1/1/1"));
}

}  // namespace
}  // namespace sanad::figures
