// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/marking_value.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"

namespace sanad::exchange {
namespace {

RC_GTEST_PROP(MarkingValue, JoinIsAssociative, ()) {
  const auto a = any_marking(), b = any_marking(), c = any_marking();
  RC_ASSERT(join(join(a, b), c) == join(a, join(b, c)));
}

RC_GTEST_PROP(MarkingValue, JoinIsCommutativeAndIdempotent, ()) {
  const auto a = any_marking(), b = any_marking();
  RC_ASSERT(join(a, b) == join(b, a));
  RC_ASSERT(join(a, a) == a);
  RC_ASSERT(join(a, MarkingValue{}) == a);
}

RC_GTEST_PROP(MarkingValue, JoinIsMonotone, ()) {
  const auto a = any_marking(), b = any_marking(), c = any_marking();
  RC_ASSERT(at_least(join(a, b), a));
  RC_ASSERT(at_least(join(a, b), b));
  const auto more = join(a, b);  // more >= a, so more joined with c >= a joined with c
  RC_ASSERT(at_least(join(more, c), join(a, c)));
}

RC_GTEST_PROP(MarkingValue, EachPartOfAJoinIsTheStricter, ()) {
  const auto a = any_marking(), b = any_marking();
  const auto both = join(a, b);
  RC_ASSERT(both.tlp == std::max(a.tlp, b.tlp));
  RC_ASSERT(both.actions == std::min(a.actions, b.actions));
  RC_ASSERT((both.understood() || !a.understood() || !b.understood() ||
             both.attribution == Attribution::contradictory));
  if (both.releasable_to) {
    for (const auto& name : *both.releasable_to) {
      for (const auto* side : {&a, &b}) {
        if (side->releasable_to) {
          RC_ASSERT(std::count(side->releasable_to->begin(), side->releasable_to->end(), name) == 1);
        }
      }
    }
  } else {
    RC_ASSERT(!a.releasable_to && !b.releasable_to);
  }
  for (const auto& name : a.consent)
    RC_ASSERT(std::count(both.consent.begin(), both.consent.end(), name) == 1);
  if (a.expires) RC_ASSERT(both.expires && *both.expires <= *a.expires);
}

TEST(MarkingValue, DisjointAudiencesLeaveTheOriginatorAlone) {
  MarkingValue a, b;
  a.releasable_to = {{"krn"}};
  b.releasable_to = {{"aiib"}};
  const auto both = join(a, b);
  ASSERT_TRUE(both.releasable_to.has_value());
  EXPECT_TRUE(both.releasable_to->empty());
}

TEST(MarkingValue, MustAndMustNotNameTheGiverIsNotUnderstood) {
  MarkingValue a, b;
  a.attribution = Attribution::must;
  b.attribution = Attribution::must_not;
  EXPECT_TRUE(a.understood() && b.understood());
  EXPECT_FALSE(join(a, b).understood());
}

TEST(MarkingValue, IsDescribedInOneLine) {
  MarkingValue value;
  EXPECT_EQ(describe(value), "TLP:CLEAR");
  value.tlp = records::Tlp::amber;
  value.releasable_to = {{"aiib", "krn"}};
  value.consent = {"aiib"};
  value.actions = PermittedActions::internally_visible;
  value.expires = Timestamp::parse("2027-01-01T00:00:00Z").value();
  EXPECT_EQ(describe(value),
            "TLP:AMBER, releasable to aiib krn, with the consent of aiib, actions internally-visible, until "
            "2027-01-01T00:00:00.000Z");
  value = {};
  value.releasable_to.emplace();
  value.unknown = static_cast<std::uint8_t>(NotUnderstood::unresolved);
  value.unknown_id = "marking-definition--x";
  EXPECT_EQ(describe(value),
            "TLP:CLEAR, for its originator alone, not understood: marking-definition--x is not held here");
}

}  // namespace
}  // namespace sanad::exchange
