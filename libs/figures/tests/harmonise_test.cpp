// SPDX-License-Identifier: Apache-2.0
/// One account's numbers brought to one scope.
#include <gmock/gmock.h>

#include "world.h"

namespace sanad::figures {
namespace {

using records::Attackers;
using records::VictimClass;
using testing::ElementsAre;

std::string asked(const Given& given, std::string_view rule, const std::vector<std::string>& where = {}) {
  World world;
  world.incident("a", {given});
  return shown(figure(world.columns(), killed(where), rule).total.value);
}

Given total(std::int64_t all, Attackers attackers) {
  return account("gtd", "1").killed(exactly(all), VictimClass::all, attackers);
}

TEST(Harmonise, TakesIncludedAttackersOutOfTheTotal) {
  const auto given = total(12, Attackers::included).killed(exactly(2), VictimClass::militant);
  EXPECT_EQ(asked(given, "attacks"), "10/10/10");
  EXPECT_EQ(asked(given, "all"), "12/12/12");
}

TEST(Harmonise, AddsExcludedAttackersWhereTheyCount) {
  const auto given = total(10, Attackers::excluded).killed(exactly(2), VictimClass::militant);
  EXPECT_EQ(asked(given, "attacks"), "10/10/10");
  EXPECT_EQ(asked(given, "all"), "12/12/12");
}

TEST(Harmonise, WidensTheRangeWhenTheSourceDoesNotSay) {
  const auto given = total(12, Attackers::unknown).killed(exactly(2), VictimClass::militant);
  EXPECT_EQ(asked(given, "attacks"), "10/10/12");
  EXPECT_EQ(asked(given, "all"), "12/12/14");
}

TEST(Harmonise, LetsThePartsDecideWhenTheyAddUpToTheTotal) {
  const auto with = total(12, Attackers::unknown)
                        .killed(exactly(2), VictimClass::militant)
                        .killed(exactly(10), VictimClass::civilian);
  EXPECT_EQ(asked(with, "attacks"), "10/10/10");
  EXPECT_EQ(asked(with, "all"), "12/12/12");
  const auto without = total(10, Attackers::unknown)
                           .killed(exactly(2), VictimClass::militant)
                           .killed(exactly(10), VictimClass::police);
  EXPECT_EQ(asked(without, "attacks"), "10/10/10");
  EXPECT_EQ(asked(without, "all"), "12/12/12");
}

TEST(Harmonise, IsHonestAboutAnUnknownNumberOfIncludedAttackers) {
  EXPECT_EQ(asked(total(12, Attackers::included), "attacks"), "0/12/12");
  EXPECT_EQ(asked(total(12, Attackers::included).killed(exactly(7), VictimClass::police), "attacks"),
            "7/12/12");
}

TEST(Harmonise, KeepsTheTotalWhenNothingIsSaidOfAttackers) {
  EXPECT_EQ(asked(total(12, Attackers::unknown), "attacks"), "12/12/12");
}

TEST(Harmonise, SubtractsRangesConservatively) {
  auto given = account("x", "1").killed(between(10, 12, 15), VictimClass::all, Attackers::included);
  given.killed(between(1, 2, 4), VictimClass::militant);
  EXPECT_EQ(asked(given, "attacks"), "6/10/14");
}

TEST(Harmonise, SumsThePartsWhereThereIsNoTotal) {
  auto given =
      account("x", "1").killed(exactly(3), VictimClass::civilian).killed(exactly(2), VictimClass::police);
  given.killed(exactly(1), VictimClass::militant);
  EXPECT_EQ(asked(given, "all"), "6/6/6");
  EXPECT_EQ(asked(given, "attacks"), "5/5/5");
}

TEST(Harmonise, OnlyMilitantsIsUnknownWhereAttackersDoNotCount) {
  EXPECT_EQ(asked(account("x", "1").killed(exactly(4), VictimClass::militant), "attacks"), "unknown");
}

TEST(VictimFilter, CountsSecurityAsAnyOfItsArmsApartFromCivilians) {
  auto given = total(20, Attackers::excluded).killed(exactly(4), VictimClass::police);
  given.killed(exactly(3), VictimClass::military).killed(exactly(2), VictimClass::paramilitary);
  given.killed(exactly(1), VictimClass::security).killed(exactly(6), VictimClass::civilian);
  EXPECT_EQ(asked(given, "attacks", {"victim=security"}), "10/10/10");
  EXPECT_EQ(asked(given, "attacks", {"victim=police"}), "4/4/4");
  EXPECT_EQ(asked(given, "attacks", {"victim=police|civilian"}), "10/10/10");
  EXPECT_EQ(asked(given, "attacks", {"victim=official"}), "unknown");
}

TEST(VictimFilter, UnknownIsWhatNoClassAccountsFor) {
  auto given = total(20, Attackers::excluded).killed(exactly(4), VictimClass::police);
  given.killed(exactly(6), VictimClass::civilian).killed(exactly(5), VictimClass::militant);
  EXPECT_EQ(asked(given, "all", {"victim=unknown"}), "10/10/10");
  EXPECT_EQ(asked(account("x", "1").killed(exactly(3), VictimClass::unknown), "all", {"victim=unknown"}),
            "3/3/3");
}

TEST(VictimRows, SplitPersonsOfOneIncidentAndOverlap) {
  auto given = total(12, Attackers::included).killed(exactly(2), VictimClass::militant);
  given.killed(exactly(4), VictimClass::police).killed(exactly(6), VictimClass::civilian);
  World world;
  world.incident("a", {given});
  const auto all = figure(world.columns(), killed({}, {Key::victim}));
  EXPECT_THAT(rows_of(all), ElementsAre("civilian: 6/6/6", "militant: 2/2/2", "police: 4/4/4",
                                        "security: 4/4/4", "unknown: 0/0/0"));
  EXPECT_TRUE(all.overlapping);
  EXPECT_EQ(shown(all.total.value), "12/12/12");
  // Under "attacks" attackers have no row, as they have no place in the total.
  EXPECT_THAT(rows_of(figure(world.columns(), killed({}, {Key::victim}), "attacks")),
              ElementsAre("civilian: 6/6/6", "police: 4/4/4", "security: 4/4/4", "unknown: 0/0/0"));
}

TEST(VictimRows, OpenAsTheSameFigure) {
  auto given = total(12, Attackers::included).killed(exactly(4), VictimClass::military);
  given.killed(exactly(3), VictimClass::police);
  World world;
  world.incident("a", {given}).incident("b", {account("gtd", "2").killed(exactly(5), VictimClass::police)});
  const auto columns = world.columns();
  for (const FigureRow& row : figure(columns, killed({}, {Key::victim})).rows) {
    const auto alone = figure(columns, killed({"victim=" + row.by.front()})).total;
    EXPECT_EQ(alone.value, row.value) << row.by.front();
    EXPECT_EQ(alone.interval, row.interval) << row.by.front();
  }
}

TEST(VictimFilter, IsRefusedForTheMeasureIncidents) {
  World world;
  world.incident("a", {account("x", "1")});
  Query query = killed({"victim=police"});
  query.measure = records::Measure::incidents;
  const auto table = world.columns().figure(query, definition("all"));
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().code, ErrorCode::invalid_input);
}

TEST(Arrested, MilitantsAreNeverTakenOut) {
  Given given = account("x", "1");
  given.account.counts.push_back(
      {records::Measure::arrested, VictimClass::all, Attackers::unknown, exactly(5)});
  given.account.counts.push_back(
      {records::Measure::arrested, VictimClass::militant, Attackers::unknown, exactly(5)});
  World world;
  world.incident("a", {given});
  Query query = killed();
  query.measure = records::Measure::arrested;
  EXPECT_EQ(shown(figure(world.columns(), query, "attacks").total.value), "5/5/5");
}

}  // namespace
}  // namespace sanad::figures
