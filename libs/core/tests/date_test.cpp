// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sanad {
namespace {

Day day(std::string_view text) {
  return Day::parse(text).value();
}

TEST(Day, CountsFrom1970) {
  EXPECT_EQ(day("1970-01-01").number(), 0);
  EXPECT_EQ(day("1969-12-31").number(), -1);
  EXPECT_EQ(day("2022-12-30").number(), 19356);
  EXPECT_EQ(day("0001-01-01").number(), -719162);
  EXPECT_EQ(day("9999-12-31").number(), 2932896);
}

TEST(Day, KnowsTheLeapYearsOfTheGregorianCalendar) {
  EXPECT_TRUE(Day::parse("2000-02-29").has_value());
  EXPECT_TRUE(Day::parse("2024-02-29").has_value());
  EXPECT_FALSE(Day::parse("1900-02-29").has_value());
  EXPECT_FALSE(Day::parse("2023-02-29").has_value());
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(2100, 2), 28);
}

TEST(Day, SaysMondayIsZero) {
  EXPECT_EQ(day("1970-01-01").weekday(), 3);
  EXPECT_EQ(day("2023-01-30").weekday(), 0);
  EXPECT_EQ(day("2022-12-25").weekday(), 6);
}

TEST(Day, RefusesWhatTheCalendarDoesNotHave) {
  EXPECT_EQ(Day::parse("2022-02-30").error().message, "no such day in the calendar: '2022-02-30'");
  for (const std::string_view text : {"2022-13-01", "2022-00-01", "2022-01-00", "2022-04-31", "0000-01-01"}) {
    EXPECT_FALSE(Day::parse(text).has_value()) << text;
  }
}

TEST(Day, RefusesOtherWaysToWriteADay) {
  for (const std::string_view text :
       {"", "2022", "2022-1-1", "20220101", "2022/01/01", "2022-01-01 ", " 2022-01-01",
        "2022-01-01T00:00:00Z", "+022-01-01", "2022-0a-01", "12022-01-01"}) {
    const auto found = Day::parse(text);
    ASSERT_FALSE(found.has_value()) << text;
    EXPECT_EQ(found.error().code, ErrorCode::invalid_input);
  }
  EXPECT_EQ(Day::parse("30.12.2022").error().message,
            "expected a day written YYYY-MM-DD, found '30.12.2022'");
}

TEST(Day, RefusesNumbersOutsideTheCalendar) {
  EXPECT_TRUE(Day::from_ymd(2022, 12, 31).has_value());
  EXPECT_FALSE(Day::from_ymd(10000, 1, 1).has_value());
  EXPECT_FALSE(Day::from_ymd(0, 1, 1).has_value());
  EXPECT_FALSE(Day::from_ymd(2022, -1, 1).has_value());
  EXPECT_EQ(Day::from_ymd(2022, 6, 31).error().message,
            "expected a day of the calendar, found year 2022, month 6, day 31");
}

TEST(Day, StaysInItsRangeWhenDaysAreAdded) {
  EXPECT_EQ(day("2022-12-30").plus_days(2).to_string(), "2023-01-01");
  EXPECT_EQ(day("2022-01-01").plus_days(-1).to_string(), "2021-12-31");
  EXPECT_EQ(day("9999-12-30").plus_days(2147483647).to_string(), "9999-12-31");
  EXPECT_EQ(day("0001-01-02").plus_days(-2147483647).to_string(), "0001-01-01");
}

TEST(DayDeathTest, NumbersOutsideTheCalendarAreABug) {
  EXPECT_DEATH(static_cast<void>(Day::from_number(2932897)), "between 0001-01-01 and 9999-12-31");
  EXPECT_DEATH(static_cast<void>(Day::from_number(-719163)), "between 0001-01-01 and 9999-12-31");
}

RC_GTEST_PROP(Day, ReadsBackWhatItWrites, ()) {
  const Day any = Day::from_number(*rc::gen::inRange(-719162, 2932897));
  RC_ASSERT(Day::parse(any.to_string()) == any);
  RC_ASSERT(Day::from_ymd(any.year(), any.month(), any.day()) == any);
}

RC_GTEST_PROP(Day, FollowsTheDayBefore, ()) {
  const Day any = Day::from_number(*rc::gen::inRange(-719162, 2932896));
  const Day next = any.plus_days(1);
  RC_ASSERT(any < next);
  RC_ASSERT(any.to_string() < next.to_string());
  RC_ASSERT(next.weekday() == (any.weekday() + 1) % 7);
}

TEST(DatePrecision, HasANameForEachAndReadsIt) {
  for (const auto name : {"day", "days", "week", "month", "year", "unknown"}) {
    EXPECT_EQ(name_of(parse_date_precision(name).value()), name);
  }
  EXPECT_EQ(parse_date_precision("hour").error().message,
            "expected a date precision (day, days, week, month, year, unknown), found 'hour'");
}

}  // namespace
}  // namespace sanad
