// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace sanad {
namespace {

TEST(Json, GivesAValueOnlyAsTheKindItIs) {
  const Json text{"abc"};
  EXPECT_EQ(*text.string(), "abc");
  EXPECT_EQ(text.array(), nullptr);
  EXPECT_EQ(text.object(), nullptr);
  EXPECT_EQ(text.boolean(), std::nullopt);
  EXPECT_EQ(text.integer(), std::nullopt);
  EXPECT_EQ(text.number(), std::nullopt);
  EXPECT_TRUE(Json{}.is_null());
  EXPECT_EQ(Json{true}.boolean(), true);
}

TEST(Json, CountsAWholeDoubleAsAnInteger) {
  EXPECT_EQ(Json{3.0}.integer(), 3);
  EXPECT_EQ(Json{3.5}.integer(), std::nullopt);
  EXPECT_EQ(Json{-0x1p63}.integer(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(Json{0x1p63}.integer(), std::nullopt);
  EXPECT_EQ(Json{std::numeric_limits<double>::quiet_NaN()}.integer(), std::nullopt);
  EXPECT_EQ(Json{3}.number(), 3.0);
}

TEST(Json, TakesAnUnsignedNumberAboveTheRangeAsADouble) {
  EXPECT_EQ(Json{std::uint64_t{9223372036854775807U}}.integer(), 9223372036854775807);
  EXPECT_FALSE(Json{std::uint64_t{9223372036854775808U}}.is_integer());
  EXPECT_EQ(Json{std::uint64_t{9223372036854775808U}}.number(), 0x1p63);
}

TEST(Json, FindsMembersByKey) {
  const Json value = Json::parse(R"({"name":"x","count":2})").value();
  ASSERT_NE(value.find("count"), nullptr);
  EXPECT_EQ(value.find("count")->integer(), 2);
  EXPECT_EQ(value.find("Count"), nullptr);
  EXPECT_EQ(value.text("name"), "x");
  EXPECT_EQ(value.text("count"), "");
  const Json number{1};
  EXPECT_EQ(number.find("name"), nullptr);
}

TEST(Json, SetsAMemberOnceAndReplacesItInItsPlace) {
  Json value;
  value.set("b", 1);
  value.set("a", "x");
  value.set("b", Json::Array{1, 2});
  EXPECT_EQ(value.object()->size(), 2U);
  EXPECT_EQ(value.object()->at(0).first, "b");
  EXPECT_EQ(value.canonical(), R"({"a":"x","b":[1,2]})");
}

TEST(Json, ComparesValuesAndTheOrderOfMembers) {
  EXPECT_EQ(Json::parse("[1,{\"a\":null}]"), Json::parse(" [ 1 , { \"a\" : null } ] "));
  EXPECT_NE(Json::parse(R"({"a":1,"b":2})").value(), Json::parse(R"({"b":2,"a":1})").value());
  EXPECT_NE(Json{1}, Json{"1"});
}

TEST(JsonDeathTest, OnlyObjectsHaveMembersToSet) {
  Json value{Json::Array{}};
  EXPECT_DEATH(value.set("a", 1), "only an object");
}

}  // namespace
}  // namespace sanad
