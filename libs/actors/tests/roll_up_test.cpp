// SPDX-License-Identifier: Apache-2.0
// A faction that belongs to a group by more ways than one.
#include <gtest/gtest.h>

#include <algorithm>

#include "sanad/actors/lineage.h"
#include "world.h"

namespace sanad::actors {
namespace {

constexpr auto group = records::NodeKind::group;

Said claim(const std::string& child, const std::string& relation, const std::string& parent,
           const std::string& from) {
  return {child, relation, parent, from, "2020-01-01", group, group};
}

const RollUpMember& member(const std::vector<RollUpMember>& all, std::string_view name) {
  return *std::ranges::find(all, name, &RollUpMember::name);
}

std::vector<RollUpMember> rolled_up(const std::vector<Said>& said) {
  const auto base = base_of(said);
  const Cluster top{{base.nodes_of("Top Band").front()}};
  return roll_up(base, top, day("2011-06-01"), {}, View::best_graded);
}

constexpr const char* unsure =
    "2011-01-01..2011-12-31";  ///< it began on a day of the year that is asked about

/// Whichever of the two is asked first.
const std::vector<std::pair<std::string, std::string>> both_orders{{"Band One", "Band Two"},
                                                                   {"Band Two", "Band One"}};

TEST(RollUp, ASureWayInCountsMoreThanOneThatIsNot) {
  for (const auto& [first, second] : both_orders) {
    const auto members = rolled_up(
        {claim(first, "split_from", "Top Band", "2015"), claim(second, "faction_of", "Top Band", "2000"),
         claim("Small Band", "faction_of", first, "2000"), claim("Small Band", "faction_of", second, "2000"),
         claim("Tiny Band", "faction_of", "Small Band", "2000")});
    ASSERT_EQ(members.size(), 5U);
    EXPECT_FALSE(member(members, first).certain);
    for (const auto* name : {"Small Band", "Tiny Band"}) {
      EXPECT_TRUE(member(members, name).included) << name;
      EXPECT_TRUE(member(members, name).certain) << name << ": " << member(members, name).reason;
    }
  }
}

TEST(RollUp, WhatMayBeInTakesItsOwnFactionsWithIt) {
  for (const auto& [left, other] : both_orders) {
    const auto members = rolled_up(
        {claim(left, "split_from", "Top Band", "2001"), claim("Small Band", "faction_of", left, "2000"),
         claim(left, "joined", other, "2005"), claim(other, "split_from", "Top Band", "2005"),
         claim(other, "faction_of", "Top Band", unsure)});
    ASSERT_EQ(members.size(), 4U);
    for (const auto& name : {left, other, std::string{"Small Band"}}) {
      EXPECT_FALSE(member(members, name).certain) << name << ": " << member(members, name).reason;
    }
  }
}

}  // namespace
}  // namespace sanad::actors
