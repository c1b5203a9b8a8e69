// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/marking.h"

#include <gtest/gtest.h>

#include "sanad/core/json.h"
#include "sanad/records/stix_object.h"

namespace sanad::records {
namespace {

constexpr auto every_tlp = {Tlp::clear, Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red};

TEST(Tlp, NamesLabelsAndIdsReadBack) {
  for (const auto tlp : every_tlp) {
    EXPECT_EQ(parse_tlp(name_of(tlp)), tlp);
    EXPECT_EQ(parse_tlp(label_of(tlp)), tlp);
    EXPECT_EQ(tlp_of_marking(marking_id(tlp)), tlp);
  }
}

TEST(Tlp, IsReadInAnyCaseAndWhiteIsClear) {
  EXPECT_EQ(parse_tlp("tlp:Amber+Strict"), Tlp::amber_strict);
  EXPECT_EQ(parse_tlp("TLP:WHITE"), Tlp::clear);
  EXPECT_EQ(parse_tlp("white"), Tlp::clear);
}

TEST(Tlp, AnythingElseIsRefused) {
  for (const auto* text : {"", "tlp:", "orange", "amber strict", " red", "tlp:tlp:red"}) {
    EXPECT_FALSE(parse_tlp(text).has_value()) << text;
  }
}

TEST(Tlp, ATlp1IdIsItsTlp2Level) {
  EXPECT_EQ(tlp_of_marking("marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"), Tlp::clear);
  EXPECT_EQ(tlp_of_marking("marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"), Tlp::red);
  EXPECT_EQ(tlp_of_marking("marking-definition--00000000-0000-4000-8000-000000000000"), std::nullopt);
}

TEST(Tlp, JoinIsTheStricter) {
  for (const auto a : every_tlp) {
    EXPECT_EQ(join(a, a), a);
    for (const auto b : every_tlp) {
      EXPECT_EQ(join(a, b), join(b, a));
      EXPECT_GE(join(a, b), a);
    }
  }
}

Tlp marking_in(std::string_view text) {
  return marking_of(Json::parse(text).value());
}

const std::string clear_id{marking_id(Tlp::clear)};
const std::string red_id{marking_id(Tlp::red)};

TEST(MarkingOf, AnUnmarkedObjectIsNeverClear) {
  EXPECT_EQ(marking_in("{}"), tlp_when_unmarked);
  EXPECT_EQ(marking_in(R"({"object_marking_refs":[]})"), tlp_when_unmarked);
}

TEST(MarkingOf, AnUnknownMarkingCountsAsUnmarked) {
  const std::string unknown = "marking-definition--00000000-0000-4000-8000-000000000000";
  EXPECT_EQ(marking_in(R"({"object_marking_refs":[")" + clear_id + R"(",")" + unknown + R"("]})"),
            tlp_when_unmarked);
  EXPECT_EQ(marking_in(R"({"object_marking_refs":[")" + red_id + R"(",")" + unknown + R"("]})"), Tlp::red);
}

TEST(MarkingOf, GranularMarkingsJoinTheObjects) {
  EXPECT_EQ(
      marking_in(R"({"object_marking_refs":[")" + clear_id + R"("],"granular_markings":[{"marking_ref":")" +
                 red_id + R"(","selectors":["name"]}]})"),
      Tlp::red);
  EXPECT_EQ(
      marking_in(R"({"granular_markings":[{"marking_ref":")" + clear_id + R"(","selectors":["name"]}]})"),
      tlp_when_unmarked);
  EXPECT_EQ(marking_in(R"({"object_marking_refs":[")" + clear_id +
                       R"("],"granular_markings":[{"lang":"ur","selectors":["name"]}]})"),
            Tlp::clear);
}

TEST(MarkingOf, MarkingsOfAnotherKindAreNotUnderstood) {
  for (const auto* text : {R"({"object_marking_refs":"x"})", R"({"object_marking_refs":[7]})",
                           R"({"object_marking_refs":{},"granular_markings":[1]})"}) {
    EXPECT_EQ(marking_in(text), tlp_when_unmarked) << text;
  }
  EXPECT_EQ(marking_in(R"({"object_marking_refs":[")" + clear_id + R"("],"granular_markings":7})"),
            tlp_when_unmarked);
}

}  // namespace
}  // namespace sanad::records
