// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "sanad/core/json.h"
#include "sanad/records/stix_object.h"

namespace sanad::records {
namespace {

Clearance example() {
  return {"customer 7",
          natural_id("x-sanad-listing", "un-sc", "1"),
          "aa",
          "bb",
          "another year of birth",
          "A. Reviewer",
          "",
          Day::parse("2027-01-01").value(),
          Timestamp::parse("2026-01-01T00:00:00Z").value()};
}

TEST(ClearanceObject, ComesBackAsItWasAndIsRed) {
  auto clearance = example();
  for (const char* second : {"", "B. Second"}) {
    clearance.second_reviewer = second;
    const auto object = to_object(clearance);
    EXPECT_EQ(clearance_of(object.body).value(), clearance);
    const auto json = Json::parse(object.body).value();
    EXPECT_EQ(json.canonical(), object.body);
    EXPECT_TRUE(validate(json).empty());
    EXPECT_EQ(marking_of(json), Tlp::red);
  }
}

TEST(ClearanceObject, OneObjectForEachPair) {
  auto other = example();
  other.reason = "something else";
  EXPECT_EQ(to_object(other).id, to_object(example()).id);
  other.subject = "customer 8";
  EXPECT_NE(to_object(other).id, to_object(example()).id);
  EXPECT_FALSE(clearance_of("{\"type\":\"x-sanad-clearance\"}"));
}

}  // namespace
}  // namespace sanad::records
