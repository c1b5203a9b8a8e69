// SPDX-License-Identifier: Apache-2.0
#include "sanad/geo/point.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace sanad::geo {
namespace {

TEST(Point, TakesTheWholeEarthAndNothingElse) {
  EXPECT_TRUE(Point::make(90, -180).has_value());
  EXPECT_TRUE(Point::make(-90, 180).has_value());
  EXPECT_FALSE(Point::make(90.001, 0).has_value());
  EXPECT_FALSE(Point::make(0, -180.001).has_value());
  EXPECT_FALSE(Point::make(std::numeric_limits<double>::quiet_NaN(), 0).has_value());
  EXPECT_FALSE(Point::make(0, std::numeric_limits<double>::infinity()).has_value());
}

TEST(Point, SaysWhichCoordinateIsOutOfRange) {
  const auto point = Point::make(30, 670);
  ASSERT_FALSE(point.has_value());
  EXPECT_EQ(point.error().code, ErrorCode::invalid_input);
  EXPECT_EQ(point.error().message, "expected a longitude between -180 and 180, found 670");
}

TEST(Distance, AgreesWithKnownOnes) {
  const Point islamabad{33.6844, 73.0479}, karachi{24.8607, 67.0011};
  EXPECT_NEAR(distance_km(islamabad, karachi), 1141, 6);
  EXPECT_NEAR(distance_km({0, 0}, {0, 1}), 111.195, 0.001);
  EXPECT_NEAR(distance_km({0, 179.5}, {0, -179.5}), 111.195, 0.001) << "across the date line";
  EXPECT_NEAR(distance_km({0, 0}, {0, 180}), 20015.115, 0.01) << "half the way round";
  EXPECT_EQ(distance_km(karachi, karachi), 0);
}

RC_GTEST_PROP(Distance, IsSymmetricAndNeverMoreThanHalfTheWayRound, ()) {
  const auto coordinate = [](int limit) {
    return *rc::gen::inRange(-limit * 1000, limit * 1000 + 1) / 1000.0;
  };
  const Point a{coordinate(90), coordinate(180)};
  const Point b{coordinate(90), coordinate(180)};
  RC_ASSERT(distance_km(a, b) == distance_km(b, a));
  RC_ASSERT(distance_km(a, b) >= 0 && distance_km(a, b) < 20015.2);
}

}  // namespace
}  // namespace sanad::geo
