// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/count.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"

namespace sanad::records {
namespace {

TEST(Count, NothingGivenIsUnknownAndNotZero) {
  EXPECT_FALSE(Count{}.known());
  EXPECT_FALSE(Count{}.minimum().has_value());
  EXPECT_TRUE(Count::exactly(0).known());
  EXPECT_EQ(Count::exactly(0).maximum(), 0);
}

TEST(Count, BoundsOutOfOrderAreToldButNotRepaired) {
  const Count broken{7, 3, 5};
  EXPECT_FALSE(broken.in_order());
  EXPECT_EQ(broken.minimum(), 3);
  EXPECT_EQ(broken.maximum(), 7);
}

TEST(Count, AMissingBestStillComparesLowWithHigh) {
  EXPECT_FALSE((Count{9, std::nullopt, 4}).in_order());
  EXPECT_TRUE((Count{4, std::nullopt, 9}).in_order());
}

TEST(Count, AtLeastNLeavesTheTopOpen) {
  const auto count = Count::at_least(42);
  EXPECT_FALSE(count.high.has_value());
  EXPECT_EQ(count.maximum(), 42);
  EXPECT_TRUE(count.in_order());
}

RC_GTEST_PROP(Count, MinimumAndMaximumEncloseWhateverIsGiven, ()) {
  const auto count = (*any_count()).count;
  for (const auto& bound : {count.low, count.best, count.high}) {
    if (bound) RC_ASSERT(*count.minimum() <= *bound && *bound <= *count.maximum());
  }
  RC_ASSERT(count.known() == count.minimum().has_value());
}

}  // namespace
}  // namespace sanad::records
