// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace sanad::records {
namespace {

template <class Enum>
class Vocabulary : public testing::Test {};
using All = testing::Types<Measure, VictimClass, Attackers, EventKind, Violence, Tactic, Target, ClaimStatus,
                           ActorRole, PlacePrecision>;
TYPED_TEST_SUITE(Vocabulary, All);

TYPED_TEST(Vocabulary, EveryNameReadsBackAsItsValue) {
  const auto all = names<TypeParam>();
  ASSERT_FALSE(all.empty());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto value = parse_name<TypeParam>(all[i]);
    ASSERT_TRUE(value.has_value()) << all[i];
    EXPECT_EQ(static_cast<std::size_t>(*value), i);
    EXPECT_EQ(name_of(*value), all[i]);
  }
}

TYPED_TEST(Vocabulary, NamesAreDistinctLowerCaseWords) {
  std::set<std::string_view> seen;
  for (const auto name : names<TypeParam>()) {
    EXPECT_TRUE(seen.insert(name).second) << name;
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos) << name;
  }
}

TYPED_TEST(Vocabulary, AnUnknownNameIsAnsweredWithTheNamesThatExist) {
  const auto value = parse_name<TypeParam>("Killed ");
  ASSERT_FALSE(value.has_value());
  EXPECT_EQ(value.error().code, ErrorCode::invalid_input);
  for (const auto name : names<TypeParam>()) {
    EXPECT_THAT(value.error().message, testing::HasSubstr(std::string{name}));
  }
}

TEST(Vocabulary, LastValuesCarryTheLastNames) {
  EXPECT_EQ(name_of(Tactic::other), "other");
  EXPECT_EQ(name_of(Tactic::assassination), "assassination");
  EXPECT_EQ(name_of(Target::other), "other");
  EXPECT_EQ(name_of(Target::tribal), "tribal");
  EXPECT_EQ(name_of(EventKind::drone_strike), "drone-strike");
  EXPECT_EQ(name_of(EventKind::other), "other");
  EXPECT_EQ(name_of(VictimClass::unknown), "unknown");
  EXPECT_EQ(name_of(ActorRole::target), "target");
  EXPECT_EQ(name_of(PlacePrecision::unknown), "unknown");
  EXPECT_EQ(name_of(Violence::one_sided), "one-sided");
}

TEST(Vocabulary, AHostileNameIsShownShortAndAsText) {
  const auto value = parse_name<Measure>("\xff" + std::string(5000, 'a'));
  ASSERT_FALSE(value.has_value());
  EXPECT_LT(value.error().message.size(), 400U);
}

}  // namespace
}  // namespace sanad::records
