// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/query.h"

#include <gmock/gmock.h>

namespace sanad::figures {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ParseFilter, SplitsValuesAtBarsAndLeavesCommasToNames) {
  const auto filter = parse_filter("province=Balochistan|Gilgit, Baltistan");
  ASSERT_TRUE(filter.has_value());
  EXPECT_EQ(filter->key, Key::province);
  EXPECT_THAT(filter->values, ElementsAre("Balochistan", "Gilgit, Baltistan"));
}

TEST(ParseFilter, ListsTheKeysWhenTheKeyIsUnknown) {
  const auto filter = parse_filter("provnce=Sindh");
  ASSERT_FALSE(filter.has_value());
  EXPECT_EQ(filter.error().code, ErrorCode::invalid_input);
  EXPECT_THAT(filter.error().message, HasSubstr("country, province, district"));
  EXPECT_THAT(filter.error().message, HasSubstr("'provnce'"));
}

TEST(ParseFilter, RefusesAMissingValue) {
  for (const char* text : {"province", "province=", "province=Sindh|", "=Sindh", ""}) {
    EXPECT_FALSE(parse_filter(text).has_value()) << text;
  }
}

TEST(ParseKey, TakesBackEveryNameItGives) {
  for (const Key key : all_keys()) EXPECT_EQ(parse_key(name_of(key)).value(), key);
  EXPECT_EQ(all_keys().size(), 13U);
}

TEST(ParseBestRule, TakesBackEveryNameItGives) {
  for (const auto rule : {BestRule::median, BestRule::lowest, BestRule::highest, BestRule::most_recent}) {
    EXPECT_EQ(parse_best_rule(name_of(rule)).value(), rule);
  }
  EXPECT_THAT(parse_best_rule("mean").error().message, HasSubstr("median, lowest, highest, most-recent"));
}

TEST(Describe, SaysTheScopeInWords) {
  Query query;
  query.where = {{Key::country, {"Pakistan"}}, {Key::year, {"2022"}}};
  query.by = {Key::province};
  EXPECT_EQ(describe(query), "killed, Pakistan, 2022, by province");
  query.where = {{Key::province, {"Sindh", "Punjab"}}, {Key::actor, {"TTP"}}, {Key::district, {"unknown"}}};
  query.by = {Key::year, Key::tactic};
  EXPECT_EQ(describe(query), "killed, Sindh or Punjab, actor TTP, district unknown, by year and tactic");
}

TEST(Describe, SaysEverywhereAllTimesWithoutFilters) {
  EXPECT_EQ(describe(Query{}), "killed, everywhere, all times");
}

}  // namespace
}  // namespace sanad::figures
