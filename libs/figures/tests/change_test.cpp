// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/change.h"

#include <gmock/gmock.h>

namespace sanad::figures {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

DateRange period(std::string_view text) {
  return *DateRange::parse(text);
}

TEST(Change, ShowsBothBasesWithThePercentage) {
  const Change moved = change(850, 980);
  EXPECT_EQ(moved.before, 850);
  EXPECT_EQ(moved.after, 980);
  ASSERT_TRUE(moved.percent.has_value());
  EXPECT_NEAR(*moved.percent, 15.29, 0.01);
  EXPECT_NEAR(*change(100, 60).percent, -40, 1e-9);
}

TEST(Change, GivesNoPercentageOfATinyBase) {
  EXPECT_FALSE(change(9, 18).percent.has_value());
  EXPECT_FALSE(change(0, 5).percent.has_value());
  EXPECT_TRUE(change(10, 18).percent.has_value());
}

TEST(PeriodBefore, IsTheWholeMonthOrYearBefore) {
  EXPECT_EQ(period_before(period("2022-12")).to_string(), "2022-11-01..2022-11-30");
  EXPECT_EQ(period_before(period("2022-01")).to_string(), "2021-12-01..2021-12-31");
  EXPECT_EQ(period_before(period("2022")).to_string(), "2021-01-01..2021-12-31");
  EXPECT_EQ(period_before(period("2022-07..2022-12")).to_string(), "2022-01-01..2022-06-30");
}

TEST(PeriodBefore, IsAsManyDaysOtherwise) {
  EXPECT_EQ(period_before(period("2022-03-05..2022-03-11")).to_string(), "2022-02-26..2022-03-04");
  EXPECT_EQ(period_before(period("2022-03-01")).to_string(), "2022-02-28");
}

TEST(PeriodBefore, StaysInTheCalendar) {
  EXPECT_EQ(period_before(period("0001")).first.to_string(), "0001-01-01");
}

FigureRow row(std::string name, std::int64_t best, std::vector<Uuid> evidence) {
  FigureRow out;
  out.by = {std::move(name)};
  out.value = Range::spanning(best, best, best);
  out.evidence = Evidence{std::move(evidence)};
  return out;
}

Uuid id(std::uint8_t n) {
  return Uuid{{n}};
}

TEST(Diff, NamesTheRecordsThatMovedARow) {
  FigureTable before, after;
  before.rows = {row("Punjab", 5, {id(1), id(2)}), row("Sindh", 7, {id(3)}), row("unknown", 1, {id(9)})};
  after.rows = {row("Punjab", 6, {id(2), id(4)}), row("Sindh", 7, {id(3)}), row("unknown", 1, {id(9)})};
  const auto moves = diff(before, after, {});
  ASSERT_EQ(moves.size(), 1U);
  EXPECT_THAT(moves[0].by, ElementsAre("Punjab"));
  EXPECT_EQ(moves[0].before->best(), 5);
  EXPECT_EQ(moves[0].after->best(), 6);
  EXPECT_THAT(moves[0].appeared, ElementsAre(id(4)));
  EXPECT_THAT(moves[0].vanished, ElementsAre(id(1)));
}

TEST(Diff, KeepsRowsThatAppearOrGoInTableOrder) {
  FigureTable before, after;
  before.rows = {row("Balochistan", 1, {id(1)}), row("unknown", 2, {id(2)})};
  after.rows = {row("Zhob", 1, {id(1)}), row("unknown", 2, {id(2)})};
  const auto moves = diff(before, after, {});
  ASSERT_EQ(moves.size(), 2U);
  EXPECT_THAT(moves[0].by, ElementsAre("Balochistan"));
  EXPECT_FALSE(moves[0].after.has_value());
  EXPECT_THAT(moves[1].by, ElementsAre("Zhob"));
  EXPECT_FALSE(moves[1].before.has_value());
}

TEST(Diff, ShowsARevisedRecordEvenWhenTheFigureStands) {
  FigureTable before, after;
  before.rows = after.rows = {row("Sindh", 7, {id(3), id(5)})};
  EXPECT_THAT(diff(before, after, {}), IsEmpty());
  const auto moves = diff(before, after, {id(1), id(5)});
  ASSERT_EQ(moves.size(), 1U);
  EXPECT_THAT(moves[0].revised, ElementsAre(id(5)));
}

}  // namespace
}  // namespace sanad::figures
