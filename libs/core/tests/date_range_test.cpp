// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sanad/core/date.h"

namespace sanad {
namespace {

DateRange range(std::string_view text) {
  return DateRange::parse(text).value();
}

TEST(DateRange, ReadsAYearAMonthAndADay) {
  EXPECT_EQ(range("2022").to_string(), "2022-01-01..2022-12-31");
  EXPECT_EQ(range("2022").precision, DatePrecision::year);
  EXPECT_EQ(range("2024-02").to_string(), "2024-02-01..2024-02-29");
  EXPECT_EQ(range("2024-02").precision, DatePrecision::month);
  EXPECT_EQ(range("2022-12-30").to_string(), "2022-12-30");
  EXPECT_EQ(range("2022-12-30").precision, DatePrecision::day);
}

TEST(DateRange, ReadsAClosedRangeOfAnyTwo) {
  EXPECT_EQ(range("2021..2022").to_string(), "2021-01-01..2022-12-31");
  EXPECT_EQ(range("2022-11..2022-12-30").to_string(), "2022-11-01..2022-12-30");
  EXPECT_EQ(range("2022-12-30..2023").to_string(), "2022-12-30..2023-12-31");
}

TEST(DateRange, ReadsAnOpenEndAsTheEdgeOfTheCalendar) {
  EXPECT_EQ(range("2022-12..").to_string(), "2022-12-01..9999-12-31");
  EXPECT_EQ(range("..2022").to_string(), "0001-01-01..2022-12-31");
}

TEST(DateRange, ReadsTheFirstAndTheLastYear) {
  EXPECT_EQ(range("0001").to_string(), "0001-01-01..0001-12-31");
  EXPECT_EQ(range("9999-12").to_string(), "9999-12-01..9999-12-31");
  EXPECT_FALSE(DateRange::parse("0000").has_value());
  EXPECT_FALSE(DateRange::parse("10000").has_value());
}

TEST(DateRange, TakesItsPrecisionFromItsLength) {
  EXPECT_EQ(range("2022-12-30..2022-12-30").precision, DatePrecision::day);
  EXPECT_EQ(range("2022-12-01..2022-12-02").precision, DatePrecision::days);
  EXPECT_EQ(range("2022-12-01..2022-12-06").precision, DatePrecision::days);
  EXPECT_EQ(range("2022-12-01..2022-12-07").precision, DatePrecision::week);
  EXPECT_EQ(range("2022-12-01..2022-12-08").precision, DatePrecision::month);
  EXPECT_EQ(range("2022-12-01..2022-12-31").precision, DatePrecision::month);
  EXPECT_EQ(range("2022-11-30..2022-12-31").precision, DatePrecision::year);
  EXPECT_EQ(range("2021..2022").precision, DatePrecision::unknown);
}

TEST(DateRange, SaysWhatIsWrong) {
  EXPECT_EQ(DateRange::parse("last year").error().message,
            "expected a date written 2022, 2022-12, 2022-12-30 or A..B of those, found 'last year'");
  EXPECT_EQ(DateRange::parse("..").error().message, "expected a date before or after '..', found neither");
  EXPECT_EQ(DateRange::parse("2022-02-30").error().message, "no such day in the calendar: '2022-02-30'");
  EXPECT_EQ(DateRange::parse("2023..2022").error().message,
            "expected a range that does not end before it begins, found 2023-01-01..2022-12-31");
}

TEST(DateRange, RefusesWhatIsNoDate) {
  for (const std::string_view text :
       {"", "22", "2022-", "2022-13", "2022-00", "2022-1", "2022...2023", "a..b", "2022..2023..2024",
        "2022 .. 2023", "2022-12-30T00", "\xFF\xFF\xFF\xFF"}) {
    const auto found = DateRange::parse(text);
    ASSERT_FALSE(found.has_value()) << text;
    EXPECT_EQ(found.error().code, ErrorCode::invalid_input);
  }
}

TEST(DateRange, NeverEndsBeforeItBegins) {
  const Day early = Day::parse("2022-01-01").value();
  const Day late = Day::parse("2022-01-02").value();
  EXPECT_TRUE(DateRange::make(early, late, DatePrecision::days).has_value());
  EXPECT_TRUE(DateRange::make(early, early, DatePrecision::day).has_value());
  EXPECT_FALSE(DateRange::make(late, early, DatePrecision::days).has_value());
}

TEST(DateRange, ContainsBothItsEnds) {
  const DateRange december = DateRange::whole_month(2022, 12);
  EXPECT_TRUE(december.contains(Day::parse("2022-12-01").value()));
  EXPECT_TRUE(december.contains(Day::parse("2022-12-31").value()));
  EXPECT_FALSE(december.contains(Day::parse("2023-01-01").value()));
  EXPECT_EQ(december.days(), 31);
  EXPECT_EQ(DateRange::whole_year(2024).days(), 366);
}

TEST(DateRange, OverlapsWhatSharesADayAndLiesWithinWhatHoldsItAll) {
  EXPECT_TRUE(range("2022-12").overlaps(range("2022-12-31..2023-01-05")));
  EXPECT_FALSE(range("2022-12").overlaps(range("2023-01")));
  EXPECT_TRUE(range("2022-12").within(range("2022")));
  EXPECT_FALSE(range("2022-12-31..2023-01-01").within(range("2022")));
}

TEST(DateRangeDeathTest, AMonthOutsideTheCalendarIsABug) {
  EXPECT_DEATH(static_cast<void>(DateRange::whole_month(2022, 13)), "months 1 to 12");
  EXPECT_DEATH(static_cast<void>(DateRange::whole_year(0)), "year 1 to 9999");
}

RC_GTEST_PROP(DateRange, ReadsBackTheDaysItWrites, ()) {
  const Day first = Day::from_number(*rc::gen::inRange(-719162, 2932897));
  const Day last = first.plus_days(*rc::gen::inRange(0, 1000));
  const auto made = DateRange::make(first, last, DatePrecision::unknown).value();
  const auto read = DateRange::parse(made.to_string()).value();
  RC_ASSERT(read.first == first && read.last == last);
}

}  // namespace
}  // namespace sanad
