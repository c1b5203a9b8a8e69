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
  EXPECT_GE(found.f1(), 0.95);
  EXPECT_EQ(found.false_alarms, 0);
  EXPECT_GE(found.slips_right_kind, 40);
  for (const auto& [slot, share] : std::vector<std::pair<const char*, double>>{
           {"measure", 0.95}, {"place", 0.95}, {"class", 0.9}, {"time", 0.8}}) {
    EXPECT_GE(found.slots.at(slot).share(), share) << slot;
  }
}

TEST(Gold, PassagesThatNobodyTunedOnStayAboveTheBars) {
  const auto found =
      score(load(std::string{SANAD_SOURCE_DIR} + "/libs/claims/tests/gold/fresh"), geo::Gazetteer::built_in());
  EXPECT_GE(found.f1(), 0.9);
  EXPECT_GE(found.slots.at("measure").share(), 0.95);
  EXPECT_GE(found.slots.at("place").share(), 0.9);
  EXPECT_LE(found.false_alarms, 2);
}

}  // namespace
}  // namespace sanad::claims::gold
