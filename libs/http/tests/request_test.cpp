// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/request.h"

#include <gtest/gtest.h>

namespace sanad::http {
namespace {

TEST(ParseTarget, TakesPathAndQueryApart) {
  const auto target = parse_target("/a/b%20c/?x=1&y=a+b%26&x=2&empty");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/a/b c/");
  const std::vector<Field> expected{{"x", "1"}, {"y", "a b&"}, {"x", "2"}, {"empty", ""}};
  EXPECT_EQ(target->query, expected);
}

TEST(ParseTarget, RefusesWhatCouldMeanTwoThings) {
  for (const char* raw :
       {"", "a", "http://host/a", "/a/../b", "/a/%2e%2e/b", "/./a", "/a%2Fb", "/a%2fb", "/a%00", "/%", "/%4",
        "/%zz", "/a b", "/a#b", "/a\\b", "/%ff", "/?x=%ff", "/?%", "/a\x7f"}) {
    EXPECT_FALSE(parse_target(raw)) << raw;
  }
}

TEST(Request, GivesNoValueForAHeaderThatStandsTwice) {
  Request request;
  request.headers = {{"accept", "a"}, {"host", "x"}, {"host", "y"}};
  EXPECT_EQ(request.header("accept"), "a");
  EXPECT_EQ(request.header("host"), "");
  EXPECT_EQ(request.header("range"), "");
}

TEST(Request, GivesTheFirstQueryFieldOfAName) {
  Request request;
  request.query = {{"limit", "5"}, {"limit", "6"}};
  EXPECT_EQ(request.parameter("limit"), "5");
  EXPECT_EQ(request.parameter("next"), std::nullopt);
}

}  // namespace
}  // namespace sanad::http
