// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/random.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>

namespace sanad {
namespace {

TEST(Random, GivesTheSequenceOfXoshiro256StarStarSeededThroughSplitMix64) {
  Random random{0};
  EXPECT_EQ(random.next(), 0x99ec5f36cb75f2b4U);
  EXPECT_EQ(random.next(), 0xbf6e1f784956452aU);
  EXPECT_EQ(random.next(), 0x1a5f849d4933e6e0U);
  EXPECT_EQ(random.next(), 0x6aa594f1262d2d2cU);
}

TEST(Random, MixesANumberAsSplitMix64Does) {
  EXPECT_EQ(mix64(0), 0xe220a8397b1dcdafU);
}

TEST(Random, SpreadsUniformlyBelowABound) {
  Random random{7};
  std::array<int, 10> counts{};
  for (int i = 0; i < 100'000; ++i) ++counts[random.below(10)];
  for (const int count : counts) EXPECT_NEAR(count, 10'000, 400);
}

TEST(Random, KeepsUniformNumbersBelowOne) {
  Random random{1};
  double sum = 0;
  for (int i = 0; i < 100'000; ++i) {
    const double value = random.uniform();
    ASSERT_GE(value, 0.0);
    ASSERT_LT(value, 1.0);
    sum += value;
  }
  EXPECT_NEAR(sum / 100'000, 0.5, 0.005);
}

TEST(Random, GivesNormalNumbersOfTheRightMoments) {
  Random random{2};
  constexpr int draws = 200'000;
  double sum = 0, squares = 0, fourths = 0;
  int within_one = 0, beyond_three = 0;
  for (int i = 0; i < draws; ++i) {
    const double value = random.normal();
    sum += value;
    squares += value * value;
    fourths += value * value * value * value;
    within_one += std::fabs(value) < 1.0;
    beyond_three += std::fabs(value) > 3.0;
  }
  EXPECT_NEAR(sum / draws, 0.0, 0.01);
  EXPECT_NEAR(squares / draws, 1.0, 0.015);
  EXPECT_NEAR(fourths / draws, 3.0, 0.1);
  EXPECT_NEAR(within_one / double{draws}, 0.6827, 0.005);
  EXPECT_NEAR(beyond_three / double{draws}, 0.0027, 0.0005);
}

TEST(Random, HoldsAChanceAboutAsOftenAsAsked) {
  Random random{3};
  int held = 0;
  for (int i = 0; i < 100'000; ++i) held += random.chance(0.25);
  EXPECT_NEAR(held, 25'000, 600);
  EXPECT_FALSE(random.chance(0.0));
  EXPECT_TRUE(random.chance(1.0));
}

TEST(RandomDeathTest, NothingLiesBelowZero) {
  Random random{0};
  EXPECT_DEATH(static_cast<void>(random.below(0)), "no number lies below zero");
}

RC_GTEST_PROP(Random, RepeatsItselfFromTheSameSeed, (std::uint64_t seed)) {
  Random first{seed};
  Random second{seed};
  for (int i = 0; i < 20; ++i) {
    RC_ASSERT(first.next() == second.next());
    RC_ASSERT(first.normal() == second.normal());
  }
}

RC_GTEST_PROP(Random, StaysBelowEveryBound, (std::uint64_t seed, std::uint64_t bound)) {
  RC_PRE(bound > 0U);
  Random random{seed};
  RC_ASSERT(random.below(bound) < bound);
}

}  // namespace
}  // namespace sanad
