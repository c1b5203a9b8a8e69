// SPDX-License-Identifier: Apache-2.0
/// What an incident is said to be when its accounts differ.
#include <gmock/gmock.h>

#include "world.h"

namespace sanad::figures {
namespace {

using records::EventKind;
using testing::ElementsAre;

std::vector<std::string> by(const World& world, Key key) {
  return rows_of(figure(world.columns(), killed({}, {key})));
}

TEST(Attributes, TheMostPreciseAccountGivesThePlace) {
  World world;
  world.incident("a", {account("a", "1").killed(exactly(1)).in("Sindh"), account("b", "1").in("Sindh"),
                       account("c", "1").in("Balochistan", "Quetta")});
  EXPECT_THAT(by(world, Key::province), ElementsAre("Balochistan: 1/1/1"));
}

TEST(Attributes, TheMajorityOfEquallyPreciseAccountsDecides) {
  World world;
  world.incident("a", {account("a", "1").killed(exactly(1)).in("Punjab", "Lahore"), account("b", "1"),
                       account("c", "1")});
  EXPECT_THAT(by(world, Key::district), ElementsAre("Quetta: 1/1/1"));
}

TEST(Attributes, TiesGoToTheFirstSourceOfTheAlphabet) {
  World world;
  world.incident("a",
                 {account("b", "1").killed(exactly(1)).on("2022-11-29"), account("a", "9").on("2022-12-01")});
  EXPECT_THAT(by(world, Key::month), ElementsAre("2022-12: 1/1/1"));
}

TEST(Attributes, AnExactDayBeatsARangeThatBeginsEarlier) {
  Given vague = account("a", "1").killed(exactly(1)).on("2022-10-01..2022-12-31");
  vague.account.when.precision = DatePrecision::month;
  World world;
  world.incident("a", {vague, account("b", "1").on("2022-11-05")});
  EXPECT_THAT(by(world, Key::month), ElementsAre("2022-11: 1/1/1"));
}

TEST(Attributes, UnknownSaysNothingAndOtherSaysLittle) {
  World world;
  world.incident("a", {account("a", "1").killed(exactly(1)).kind(EventKind::unknown),
                       account("b", "1").kind(EventKind::other), account("c", "1").kind(EventKind::other),
                       account("d", "1").kind(EventKind::operation)});
  EXPECT_THAT(by(world, Key::event), ElementsAre("operation: 1/1/1"));
}

TEST(ListIncidents, ShowsEachIncidentAsItsAccountsTogetherDescribeIt) {
  Given exact = account("a", "1").killed(exactly(3)).by("TTP").marked(records::Tlp::amber);
  exact.account.where.point = geo::Point{30.2, 67.0};
  exact.account.where.place = "Saryab Road";
  World world;
  world.incident("one", {exact, account("b", "2").killed(exactly(5)).in("Balochistan")});
  const auto page = list_incidents(world.columns(), {}, definition("all"), Order::date, 0, 10).value();
  ASSERT_EQ(page.rows.size(), 1U);
  const IncidentRow& row = page.rows[0];
  EXPECT_EQ(row.incident, World::id_of("one"));
  EXPECT_EQ(row.province, "Balochistan");
  EXPECT_EQ(row.district, "Quetta");
  EXPECT_EQ(row.place, "Saryab Road");
  ASSERT_TRUE(row.point.has_value());
  EXPECT_NEAR(row.point->latitude, 30.2, 1e-4);
  EXPECT_EQ(shown(row.killed), "3/3/5");
  EXPECT_EQ(shown(row.injured), "unknown");
  EXPECT_EQ(row.status, "corroborated");
  EXPECT_EQ(row.marking, records::Tlp::amber);
  EXPECT_THAT(row.actors, ElementsAre("TTP"));
  ASSERT_EQ(row.members.size(), 2U);
  EXPECT_EQ(row.members[0].source, "a");
  EXPECT_EQ(row.members[1].native_id, "2");
  EXPECT_EQ(row.members[1].bits, 10);
}

TEST(ListIncidents, SortsAndPagesWithoutLosingTheTotal) {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(3)).on("2022-03-01")})
      .incident("b", {account("x", "2").killed(exactly(9)).on("2022-02-01")})
      .incident("c", {account("x", "3").on("2022-01-01")})
      .incident("d", {account("x", "4").killed(exactly(5)).on("2023-01-01")});
  const auto columns = world.columns();
  const auto days = [&](Order order, std::uint64_t skip, std::uint64_t limit) {
    const std::vector<Filter> where{{Key::year, {"2022"}}};
    const auto page = list_incidents(columns, where, definition("all"), order, skip, limit).value();
    EXPECT_EQ(page.total, 3U);
    std::vector<std::string> out;
    for (const auto& row : page.rows) out.push_back(row.when.to_string());
    return out;
  };
  EXPECT_THAT(days(Order::date, 0, 10), ElementsAre("2022-01-01", "2022-02-01", "2022-03-01"));
  EXPECT_THAT(days(Order::killed, 0, 10), ElementsAre("2022-02-01", "2022-03-01", "2022-01-01"));
  EXPECT_THAT(days(Order::date, 1, 1), ElementsAre("2022-02-01"));
  EXPECT_THAT(days(Order::date, 7, 1), ElementsAre());
}

TEST(ListIncidents, ListsContainersThatFiguresLeaveOut) {
  const Given month = account("satp", "m").killed(exactly(40)).flag(records::AccountFlag::aggregate);
  World world;
  world.incident("m", {{month, World::Role::aggregate}})
      .incident("a", {account("press", "1").killed(exactly(5))})
      .covers(month, "a");
  const auto page = list_incidents(world.columns(), {}, definition("all"), Order::killed, 0, 10).value();
  ASSERT_EQ(page.rows.size(), 2U);
  EXPECT_TRUE(page.rows[0].aggregate);
  EXPECT_FALSE(page.rows[1].aggregate);
  EXPECT_EQ(shown(figure(world.columns(), killed()).total.value), "5/5/5");
}

}  // namespace
}  // namespace sanad::figures
