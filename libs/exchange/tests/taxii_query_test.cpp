// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace sanad::exchange {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;
constexpr auto objects = TaxiiEndpoint::objects;
constexpr const char* id_a = "incident--3f2a0000-0000-4000-8000-000000000001";
constexpr const char* id_b = "incident--3f2a0000-0000-4000-8000-000000000002";

Result<TaxiiQuery> parse(const Fields& fields, TaxiiEndpoint endpoint = objects) {
  return parse_taxii_query(fields, endpoint);
}

TEST(TaxiiQuery, EmptyMeansTheFirstPageOfEverything) {
  const auto query = parse({});
  ASSERT_TRUE(query);
  EXPECT_EQ(*query, TaxiiQuery{});
  EXPECT_EQ(query->limit, limits::taxii_page_default);
}

TEST(TaxiiQuery, ReadsEveryField) {
  const auto query = parse({{"limit", "7"},
                            {"next", "abc"},
                            {"added_after", "2023-01-30T08:00:00.000001Z"},
                            {"match[id]", std::string{id_b} + "," + id_a + "," + id_b},
                            {"match[type]", "report,incident"},
                            {"match[version]", "last,2023-01-30T08:00:00Z,first"},
                            {"match[spec_version]", "2.1,2.0"}});
  ASSERT_TRUE(query) << describe(query.error());
  EXPECT_EQ(query->limit, 7U);
  EXPECT_EQ(query->next, "abc");
  EXPECT_EQ(query->added_after, Timestamp::parse("2023-01-30T08:00:00.000001Z").value());
  ASSERT_EQ(query->ids.size(), 2U);
  EXPECT_EQ(query->ids.front().to_string(), id_a);
  EXPECT_THAT(query->types, testing::ElementsAre("incident", "report"));
  EXPECT_THAT(query->spec_versions, testing::ElementsAre("2.0", "2.1"));
  EXPECT_TRUE(query->first && query->last && !query->all);
  EXPECT_EQ(query->versions.size(), 1U);
}

TEST(TaxiiQuery, CutsALimitAboveThePageAndRefusesWhatIsNoPositiveNumber) {
  for (const auto* large : {"1001", "99999999999999999999999999", "0001001"})
    EXPECT_EQ(parse({{"limit", large}})->limit, limits::taxii_page) << large;
  EXPECT_EQ(parse({{"limit", "0020"}})->limit, 20U);
  for (const auto* bad : {"0", "-1", "-20", "ten", "", "1.5", "0x10", " 5", "+5", "1e3", "000"}) {
    const auto query = parse({{"limit", bad}});
    ASSERT_FALSE(query) << bad;
    EXPECT_EQ(query.error().where, "limit");
  }
}

TEST(TaxiiQuery, RefusesEveryFilterItDoesNotUnderstand) {
  for (const auto& [name, value] : Fields{{"match[foo]", "1"},
                                          {"match[ID]", id_a},
                                          {"match", "x"},
                                          {"foo", "1"},
                                          {"limt", "5"},
                                          {"added_after", "yesterday"},
                                          {"added_after", ""},
                                          {"added_after", "2023-01-30T08:00:00+01:00"},
                                          {"match[version]", "foo"},
                                          {"match[version]", ""},
                                          {"match[version]", "all,last"},
                                          {"match[version]", "all,all"},
                                          {"match[version]", "first,,last"},
                                          {"match[version]", "2023-02-30T00:00:00Z"},
                                          {"match[id]", "x"},
                                          {"match[id]", ""},
                                          {"match[type]", "a,B"},
                                          {"match[type]", "x y"},
                                          {"match[spec_version]", "2"},
                                          {"match[spec_version]", "2.x"},
                                          {"next", ""}}) {
    const auto query = parse({{name, value}});
    ASSERT_FALSE(query) << name << "=" << value;
    EXPECT_EQ(query.error().code, ErrorCode::invalid_input);
    EXPECT_EQ(query.error().where, name);
  }
}

TEST(TaxiiQuery, RefusesRepeatedFields) {
  for (const auto& field : Fields{{"match[id]", id_a}, {"limit", "5"}, {"match[version]", "last"}})
    EXPECT_FALSE(parse({field, field})) << field.first;
}

TEST(TaxiiQuery, EachEndpointKnowsItsOwnFieldsAlone) {
  const auto known = [](const char* name, const char* value) {
    std::string at;
    if (parse({{name, value}}, TaxiiEndpoint::objects)) at += 'o';
    if (parse({{name, value}}, TaxiiEndpoint::object)) at += '1';
    if (parse({{name, value}}, TaxiiEndpoint::versions)) at += 'v';
    if (parse({{name, value}}, TaxiiEndpoint::delete_object)) at += 'd';
    return at;
  };
  EXPECT_EQ(known("match[id]", id_a), "o");
  EXPECT_EQ(known("match[type]", "incident"), "o");
  EXPECT_EQ(known("match[version]", "all"), "o1d");
  EXPECT_EQ(known("match[spec_version]", "2.1"), "o1vd");
  for (const auto* paging : {"limit", "next"}) EXPECT_EQ(known(paging, "1"), "o1v");
  EXPECT_EQ(known("added_after", "2023-01-30T08:00:00Z"), "o1v");
}

TEST(TaxiiQuery, BoundsValuesAndFields) {
  std::string ids = id_a;
  for (std::size_t i = 1; i < limits::taxii_match_values; ++i) ids += std::string{","} + id_a;
  EXPECT_TRUE(parse({{"match[id]", ids}}));
  EXPECT_EQ(parse({{"match[id]", ids + "," + id_a}}).error().code, ErrorCode::limit_exceeded);
  EXPECT_FALSE(parse(Fields(limits::taxii_query_fields + 1, {"limit", "1"})));
}

TEST(TaxiiQuery, MessagesQuoteLittleOfWhatCame) {
  const auto query = parse({{"match[version]", std::string(100'000, 'x')}});
  ASSERT_FALSE(query);
  EXPECT_LT(query.error().message.size(), 300U);
}

TEST(TaxiiQuery, DigestOfTheFilterIsBlindToOrderPagingAndRepeatsOnly) {
  const auto digest = [](const Fields& fields) { return parse(fields).value().filter_digest(); };
  Fields fields{{"match[type]", "report,incident"}, {"match[version]", "first,last"}, {"limit", "3"}};
  const auto one = digest(fields);
  std::reverse(fields.begin(), fields.end());
  EXPECT_EQ(digest(fields), one);
  EXPECT_EQ(
      digest({{"match[type]", "incident,report,report"}, {"match[version]", "last,first"}, {"next", "x"}}),
      one);
  std::vector<Digest> distinct{one, digest({})};
  for (const auto& field : Fields{{"match[type]", "report"},
                                  {"match[spec_version]", "2.1"},
                                  {"match[version]", "all"},
                                  {"match[version]", "first"},
                                  {"match[version]", "2023-01-30T08:00:00Z"},
                                  {"added_after", "2023-01-30T08:00:00Z"},
                                  {"match[id]", id_a}})
    distinct.push_back(digest({field}));
  std::sort(distinct.begin(), distinct.end());
  EXPECT_EQ(std::adjacent_find(distinct.begin(), distinct.end()), distinct.end());
}

}  // namespace
}  // namespace sanad::exchange
