// SPDX-License-Identifier: Apache-2.0
#include "gold.h"

#include <gtest/gtest.h>

#include "gold_file.h"
#include "gold_score.h"

namespace sanad::claims::gold {
namespace {

TEST(Gold, EveryPassageCanBeRead) {
  const auto passages = load(std::string{SANAD_SOURCE_DIR} + "/libs/claims/tests/gold/dev");
  ASSERT_EQ(passages.size(), 9U);
  for (const auto& passage : passages) EXPECT_GE(passage.claims.size(), 8U) << passage.name;
}

TEST(Gold, TunedPassagesKeepTheirScore) {
  const auto found =
      score(load(std::string{SANAD_SOURCE_DIR} + "/libs/claims/tests/gold/dev"), geo::Gazetteer::built_in());
  EXPECT_GE(found.f1(), 0.75);
}

}  // namespace
}  // namespace sanad::claims::gold
