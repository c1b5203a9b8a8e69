// SPDX-License-Identifier: Apache-2.0
/// Tables: rows, totals, evidence, containers, and how far adding the sources up over-counts.
#include "sanad/figures/figure.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "world.h"

namespace sanad::figures {
namespace {

using records::AccountFlag;
using records::Tlp;
using testing::ElementsAre;
using testing::UnorderedElementsAre;
using Role = World::Role;

TEST(Aggregate, ThatCoversAnIncidentIsNeverAddedToIt) {
  const Given month = account("satp", "m").killed(exactly(40)).flag(AccountFlag::aggregate);
  World world;
  world.incident("m", {{month, Role::aggregate}})
      .incident("a", {account("press", "1").killed(exactly(5))})
      .covers(month, "a");
  const auto table = figure(world.columns(), killed());
  EXPECT_EQ(shown(table.total.value), "5/5/5");
  EXPECT_EQ(table.total.incidents, 1U);
  EXPECT_EQ(table.total.records, 1U);
  EXPECT_EQ(world.columns().incidents(), 1U);
}

TEST(Aggregate, ThatCoversNothingHereStandsForTheIncidentsItCovers) {
  Given three = account("list", "1").killed(exactly(12)).flag(AccountFlag::aggregate);
  three.account.covers = 3;
  Given several = account("list", "2").killed(exactly(4)).flag(AccountFlag::aggregate);
  several.account.covers = 0;
  World world;
  world.incident("m", {{three, Role::aggregate}}).incident("n", {{several, Role::aggregate}});
  const auto table = figure(world.columns(), killed());
  EXPECT_EQ(shown(table.total.value), "16/16/16");
  EXPECT_EQ(table.total.incidents, 4U);
  Query incidents = killed();
  incidents.measure = records::Measure::incidents;
  EXPECT_EQ(shown(figure(world.columns(), incidents).total.value), "4/4/4");
}

TEST(Aggregate, OfASourceCountsAgainWhereThatSourceStandsAlone) {
  const Given rows = account("ucdp-ged", "c2").killed(exactly(40)).flag(AccountFlag::aggregate);
  World world;
  world.one_row("ucdp-ged")
      .incident("m", {{rows, Role::aggregate}})
      .incident("a", {account("press", "1").killed(exactly(5))})
      .covers(rows, "a");
  EXPECT_EQ(shown(figure(world.columns(), killed()).total.value), "5/5/5");
  EXPECT_EQ(shown(figure(world.columns(), killed(), "ged").total.value), "40/40/40");
}

TEST(Aggregate, CoversNothingOfASourceThatKeepsOneRowAnIncident) {
  const Given rows = account("ucdp-ged", "c2").killed(exactly(40)).flag(AccountFlag::aggregate);
  World world;
  world.one_row("ucdp-ged")
      .incident("m", {{rows, Role::aggregate}})
      .incident("a", {account("ucdp-ged", "1").killed(exactly(5))})
      .covers(rows, "a");
  EXPECT_EQ(shown(figure(world.columns(), killed()).total.value), "45/45/45");
}

World two_sources() {
  World world;
  world.incident("a", {account("gtd", "1").killed(exactly(10)), account("list", "1").killed(exactly(12))})
      .incident("b", {account("gtd", "2").killed(exactly(6)).in("Sindh"),
                      account("list", "2").killed(exactly(6)).in("Sindh")})
      .incident("c", {account("list", "3").killed(exactly(4)).on("2021-05-01")});
  return world;
}

TEST(OverCount, ComparesAddingTheSourcesUpWithTheIncidents) {
  const auto table = figure(two_sources().columns(), killed());
  EXPECT_EQ(shown(table.total.value), "20/20/22");
  EXPECT_DOUBLE_EQ(table.over_count.incidents, 5.0 / 3);
  EXPECT_DOUBLE_EQ(table.over_count.value, 38.0 / 20);
}

TEST(BySource, IsTheSameScopeFromEachSourceAlone) {
  const auto table = figure(two_sources().columns(), killed({"year=2022"}, {Key::province}));
  ASSERT_EQ(table.by_source.size(), 2U);
  EXPECT_EQ(table.by_source[0].first, "gtd");
  EXPECT_EQ(shown(table.by_source[0].second.value), "16/16/16");
  EXPECT_EQ(table.by_source[1].first, "list");
  EXPECT_EQ(shown(table.by_source[1].second.value), "18/18/18");
  EXPECT_EQ(table.by_source[1].second.records, 2U);
}

TEST(BySource, LeavesOutSourcesWithNothingInScope) {
  const auto table = figure(two_sources().columns(), killed({"year=2021"}));
  ASSERT_EQ(table.by_source.size(), 1U);
  EXPECT_EQ(table.by_source[0].first, "list");
}

TEST(Rows, BySourceOverlapAndTheTotalIsOverTheIncidents) {
  const auto table = figure(two_sources().columns(), killed({}, {Key::source}));
  EXPECT_TRUE(table.overlapping);
  EXPECT_THAT(rows_of(table), ElementsAre("gtd: 16/16/18", "list: 20/20/22"));
  EXPECT_EQ(shown(table.total.value), "20/20/22");
}

TEST(Rows, AreSortedByNameWithUnknownLast) {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(1)).in("")})
      .incident("b", {account("x", "2").killed(exactly(2)).in("Sindh")})
      .incident("c", {account("x", "3").killed(exactly(4)).on("2021-01-01")})
      .incident("d", {account("x", "4").killed(exactly(8))});
  EXPECT_THAT(rows_of(figure(world.columns(), killed({}, {Key::province, Key::year}))),
              ElementsAre("Balochistan 2021: 4/4/4", "Balochistan 2022: 8/8/8", "Sindh 2022: 2/2/2",
                          "unknown 2022: 1/1/1"));
}

TEST(Rows, WithoutKeysAreTheTotalAlone) {
  const auto table = figure(two_sources().columns(), killed());
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_TRUE(table.rows[0].by.empty());
  EXPECT_EQ(table.rows[0].value, table.total.value);
}

TEST(Rows, RefuseAKeyTwiceAndKeysThatOnlyFilter) {
  const auto columns = two_sources().columns();
  EXPECT_FALSE(columns.figure(killed({}, {Key::year, Key::year}), definition("all")).has_value());
  EXPECT_FALSE(columns.figure(killed({}, {Key::date}), definition("all")).has_value());
}

TEST(Evidence, IsEveryAccountThatCouldChangeTheRow) {
  const Given silent = account("x", "1"),
              maybe = account("x", "2").killed(exactly(3)).kind(records::EventKind::clash);
  const Given out = account("x", "3").killed(exactly(9)).kind(records::EventKind::operation);
  World world;
  world.incident("a", {silent}).incident("b", {maybe}).incident("c", {out});
  const auto table = figure(world.columns(), killed({}, {Key::province}), "attacks");
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_THAT(table.rows[0].evidence, UnorderedElementsAre(silent.id(), maybe.id()));
  EXPECT_TRUE(std::ranges::is_sorted(table.rows[0].evidence));
  EXPECT_EQ(table.rows[0].records, 2U);
  EXPECT_EQ(table.total.evidence, table.rows[0].evidence);
}

TEST(Evidence, IsLeftOutWhenNotAskedFor) {
  Query query = killed();
  query.evidence = false;
  const auto table = figure(two_sources().columns(), query);
  EXPECT_TRUE(table.total.evidence.empty());
  EXPECT_EQ(table.total.records, 5U);
}

TEST(Marking, IsTheStrictestOfTheRecordsThatCouldChangeTheRow) {
  World world;
  world
      .incident("a", {account("x", "1").killed(exactly(1)).marked(Tlp::green),
                      account("y", "1").marked(Tlp::amber)})
      .incident("b", {account("x", "2").killed(exactly(1)).in("Sindh")})
      .incident("c", {account("x", "3").kind(records::EventKind::operation).marked(Tlp::red)});
  const auto table = figure(world.columns(), killed({}, {Key::province}), "attacks");
  EXPECT_EQ(table.rows[0].marking, Tlp::amber);
  EXPECT_EQ(table.rows[1].marking, Tlp::clear);
  EXPECT_EQ(table.total.marking, Tlp::amber);
}

TEST(Unreconciled, AccountsCountAsSingleAndAreTold) {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(1))}).add(account("y", "2").killed(exactly(2)));
  world.add(account("y", "3").killed(exactly(4)).on("2020-01-01"));
  const auto columns = world.columns();
  EXPECT_EQ(figure(columns, killed()).unreconciled, 2U);
  EXPECT_EQ(shown(figure(columns, killed()).total.value), "7/7/7");
  EXPECT_EQ(figure(columns, killed({"year=2022"})).unreconciled, 1U);
  EXPECT_EQ(columns.incidents(), 3U);
}

TEST(Unreconciled, MembersThatWereWithdrawnAreLeftOut) {
  World world;
  const Given kept = account("x", "1").killed(exactly(1)), gone = account("y", "1").killed(exactly(9));
  world.incident("a", {kept, gone});
  std::erase_if(world.accounts(), [&](const records::Account& one) { return one.id.uuid == gone.id(); });
  EXPECT_EQ(shown(figure(world.columns(), killed()).total.value), "1/1/1");
  EXPECT_EQ(world.columns().accounts(), 1U);
}

TEST(Figure, OfAnEmptyBaseIsZero) {
  const auto table = figure(World{}.columns(), killed({}, {Key::province}));
  EXPECT_TRUE(table.rows.empty());
  EXPECT_EQ(shown(table.total.value), "0/0/0");
  EXPECT_DOUBLE_EQ(table.over_count.incidents, 1);
}

TEST(Figure, HoldsSumsBeyondThirtyTwoBits) {
  World world;
  for (int i = 0; i < 4; ++i) {
    const std::string name = std::to_string(i);
    world.incident(name, {account("x", name).killed(exactly(2'000'000'000))});
  }
  EXPECT_EQ(figure(world.columns(), killed()).total.value->best(), 8'000'000'000);
}

}  // namespace
}  // namespace sanad::figures
