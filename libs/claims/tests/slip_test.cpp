// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "judged.h"

namespace sanad::claims {
namespace {

const Relation* of_kind(const Reading& reading, RelationKind kind) {
  const auto found = std::ranges::find(reading.relations, kind, &Relation::kind);
  return found == reading.relations.end() ? nullptr : &*found;
}

TEST(Slip, CasualtiesAreWrongOnlyIfNoTollAroundThemFits) {
  constexpr const char* text =
      "Bombs killed 41 people and wounded 120 others at a market in Baghdad, which put casualties at {}. An "
      "earlier "
      "statement had spoken of 38 dead.";
  const auto with = [&](std::string total) {
    std::string filled{text};
    return read_text(filled.replace(filled.find("{}"), 2, total));
  };
  const auto right = with("161"), wrong = with("116");
  ASSERT_NE(of_kind(right, RelationKind::sum), nullptr);
  EXPECT_EQ(of_kind(right, RelationKind::sum)->status, Status::consistent);
  ASSERT_NE(of_kind(wrong, RelationKind::sum), nullptr);
  EXPECT_EQ(of_kind(wrong, RelationKind::sum)->status, Status::inconsistent);
}

TEST(Slip, PointsPrintedAsPerCentAreCalledSo) {
  const auto reading = read_text(
      "In 2014 suicide attacks made up 20 per cent of all attacks in Iraq, in 2015 they made up 32 per cent "
      "of all "
      "attacks, a rise of 12 per cent.");
  const auto* change = of_kind(reading, RelationKind::change);
  ASSERT_NE(change, nullptr);
  EXPECT_EQ(change->status, Status::inconsistent);
  ASSERT_FALSE(change->explanations.empty());
  EXPECT_EQ(change->explanations[0].kind, "points_for_percent");
}

TEST(Slip, AShareOfCasualtiesGivenApartIsNoSlip) {
  const auto reading = read_text(
      "In 2016 the attacks in Egypt left 400 dead and 600 injured. Of the total casualties, 150, or 15 per "
      "cent, were "
      "soldiers.");
  for (const auto& relation : reading.relations)
    EXPECT_EQ(relation.status, Status::consistent) << relation.stated;
}

TEST(CountedClass, MembersOfAnArmedGroupAreMilitants) {
  const auto reading = read_text(
      "In 2019 police arrested 43 suspected members of Al-Shabaab: 24 in Nairobi and 19 in Mombasa.");
  ASSERT_EQ(reading.claims.size(), 3U);
  for (const auto& claim : reading.claims) EXPECT_EQ(claim.victim_class, "militant") << claim.surface;
}

}  // namespace
}  // namespace sanad::claims
