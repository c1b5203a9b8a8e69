// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/timestamp.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sanad/core/clock.h"

namespace sanad {
namespace {

Timestamp at(std::string_view text) {
  return Timestamp::parse(text).value();
}

TEST(Timestamp, CountsMicrosecondsFrom1970) {
  EXPECT_EQ(at("1970-01-01T00:00:00Z").micros, 0);
  EXPECT_EQ(at("1970-01-01T00:00:01.5Z").micros, 1'500'000);
  EXPECT_EQ(at("1969-12-31T23:59:59.999999Z").micros, -1);
  EXPECT_EQ(at("2023-01-30T13:40:00Z").micros, 1'675'086'000'000'000);
}

TEST(Timestamp, WritesMillisecondsAndMicrosecondsOnlyWhenTheyAreNotZero) {
  EXPECT_EQ(at("2023-01-30T13:40:00Z").to_string(), "2023-01-30T13:40:00.000Z");
  EXPECT_EQ(at("2023-01-30T13:40:00.12Z").to_string(), "2023-01-30T13:40:00.120Z");
  EXPECT_EQ(at("2023-01-30T13:40:00.000120Z").to_string(), "2023-01-30T13:40:00.000120Z");
}

TEST(Timestamp, CutsWhatIsFinerThanAMicrosecond) {
  EXPECT_EQ(at("2023-01-30T13:40:00.1234569Z"), at("2023-01-30T13:40:00.123456Z"));
  EXPECT_EQ(at("2023-01-30T13:40:00." + std::string(1000, '9') + "Z"), at("2023-01-30T13:40:00.999999Z"));
}

TEST(Timestamp, ComparesInstantsNotTexts) {
  EXPECT_EQ(at("2023-01-30T13:40:00Z"), at("2023-01-30T13:40:00.000Z"));
  EXPECT_LT(at("2023-01-30T13:40:00Z"), at("2023-01-30T13:40:00.001Z"));
}

TEST(Timestamp, FoldsALeapSecondIntoTheNextSecond) {
  EXPECT_EQ(at("2016-12-31T23:59:60Z"), at("2017-01-01T00:00:00Z"));
  EXPECT_EQ(at("2016-12-31T23:59:60.25Z"), at("2017-01-01T00:00:00.25Z"));
}

TEST(Timestamp, RefusesALeapSecondInsideADayOrAtTheEndOfTheCalendar) {
  EXPECT_FALSE(Timestamp::parse("2016-12-31T22:59:60Z").has_value());
  EXPECT_FALSE(Timestamp::parse("9999-12-31T23:59:60Z").has_value());
  EXPECT_TRUE(Timestamp::parse("9999-12-31T23:59:59.999999Z").has_value());
}

TEST(Timestamp, RefusesEveryOtherZoneAndShape) {
  for (const std::string_view text :
       {"", "2023-01-30", "2023-01-30T13:40:00", "2023-01-30T13:40:00+00:00", "2023-01-30 13:40:00Z",
        "2023-01-30t13:40:00Z", "2023-01-30T13:40:00z", "2023-01-30T13:40Z", "2023-01-30T13:40:00.Z",
        "2023-01-30T13:40:00,5Z", "2023-01-30T13:40:00.5", "2023-01-30T13:40:00.5ZZ", "2023-01-30T1a:40:00Z",
        "2023-02-30T13:40:00Z", "2023-01-30T24:00:00Z", "2023-01-30T13:60:00Z", "2023-01-30T13:40:61Z"}) {
    const auto found = Timestamp::parse(text);
    ASSERT_FALSE(found.has_value()) << text;
    EXPECT_EQ(found.error().code, ErrorCode::invalid_input);
  }
}

TEST(Timestamp, SaysWhatItExpected) {
  EXPECT_EQ(Timestamp::parse("yesterday").error().message,
            "expected an instant written YYYY-MM-DDThh:mm:ss[.fraction]Z, found 'yesterday'");
}

TEST(Timestamp, KnowsItsDayBefore1970Too) {
  EXPECT_EQ(at("1969-12-31T23:59:59.999999Z").day().to_string(), "1969-12-31");
  EXPECT_EQ(Timestamp::of_day(Day::parse("1969-12-31").value()).to_string(), "1969-12-31T00:00:00.000Z");
  EXPECT_EQ(at("0001-01-01T00:00:00Z").to_string(), "0001-01-01T00:00:00.000Z");
}

RC_GTEST_PROP(Timestamp, ReadsBackWhatItWrites, ()) {
  const Timestamp first = at("0001-01-01T00:00:00Z");
  const Timestamp last = at("9999-12-31T23:59:59.999999Z");
  const Timestamp any{*rc::gen::inRange(first.micros, last.micros)};
  RC_ASSERT(Timestamp::parse(any.to_string()) == any);
  RC_ASSERT(Timestamp::of_day(any.day()) <= any);
}

TEST(Clock, StandsStillWhenFixed) {
  const FixedClock clock{at("2023-01-30T13:40:00Z")};
  EXPECT_EQ(clock.now(), at("2023-01-30T13:40:00Z"));
  EXPECT_EQ(clock.now(), clock.now());
}

TEST(Clock, SaysAnInstantOfThisCentury) {
  EXPECT_GT(SystemClock{}.now(), at("2020-01-01T00:00:00Z"));
  EXPECT_LT(SystemClock{}.now(), at("2100-01-01T00:00:00Z"));
}

}  // namespace
}  // namespace sanad
