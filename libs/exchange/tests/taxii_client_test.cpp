// SPDX-License-Identifier: Apache-2.0
// What other servers do differently is from their own trackers and from running them: each case names one.
#include "sanad/exchange/taxii_client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sanad/core/limits.h"

namespace sanad::exchange {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto identity =
    R"({"type":"identity","spec_version":"2.1","id":"identity--22222222-2222-4222-8222-222222222222",)"
    R"("created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"a"})";

RemotePage page_of(const std::string& json) {
  auto page = read_page(json);
  EXPECT_TRUE(page) << describe(page.error());
  return page.value_or(RemotePage{});
}

TEST(ReadPage, KeepsObjectsByteForByte) {
  const std::string spaced = "{ \"type\" : \"identity\"," + std::string{identity}.substr(19);
  const auto page = page_of("{\"more\":true,\"next\":\"abc\",\"objects\":[" + spaced + "]}");
  ASSERT_EQ(page.objects.size(), 1U);
  EXPECT_EQ(page.objects[0].body, spaced);
  EXPECT_FALSE(page.objects[0].problem);
  EXPECT_TRUE(page.more);
  EXPECT_EQ(page.next, "abc");
}

TEST(ReadPage, AnEmptyObjectIsAnEmptyPage) {
  const auto page = page_of("{}");
  EXPECT_TRUE(page.objects.empty());
  EXPECT_FALSE(page.more);
}

// medallion gives numbers of pages; OpenTAXII says `more` and leaves `next` out; some send text for truth.
TEST(ReadPage, ReadsOtherFormsOfMoreAndNext) {
  EXPECT_EQ(page_of(R"({"more":true,"next":7})").next, "7");
  EXPECT_TRUE(page_of(R"({"more":"true","next":"x"})").more);
  EXPECT_TRUE(page_of(R"({"more":true})").more);
  EXPECT_TRUE(page_of(R"({"more":true})").next.empty());
}

TEST(ReadPage, TakesABundleForAnEnvelope) {
  EXPECT_EQ(page_of("{\"type\":\"bundle\",\"id\":\"x\",\"objects\":[" + std::string{identity} + "]}")
                .objects.size(),
            1U);
}

TEST(ReadPage, OneBadElementDoesNotStopTheOthers) {
  const auto page = page_of("{\"objects\":[5,{\"type\":\"note\"}," + std::string{identity} + "]}");
  EXPECT_EQ(page.objects.size(), 1U);
  ASSERT_EQ(page.faults.size(), 2U);
  EXPECT_THAT(page.faults[1], HasSubstr("object 2 of the page"));
}

TEST(ReadPage, WhatIsNoPageIsTakenOverInNoPart) {
  for (const auto* text : {"", "<html>503</html>", "[]", "{\"objects\":[", "{\"objects\":[{}]", "null",
                           "{\"obj\\u0065cts\":[{}]}"}) {
    EXPECT_FALSE(read_page(text)) << text;
  }
  EXPECT_THAT(read_page("  <html>").error().message, HasSubstr("HTML"));
}

TEST(ReadDiscovery, PutsTheDefaultFirst) {
  const auto read = read_discovery(R"({"title":"t","default":"/b/","api_roots":["/a/","/b/",5]})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->api_roots, (std::vector<std::string>{"/b/", "/a/"}));
}

TEST(ReadApiRoot, HasABoundEvenIfNoneIsTold) {
  EXPECT_EQ(read_api_root(R"({"title":"t","max_content_length":1000})")->max_content_length, 1000U);
  for (const auto* text : {"{}", R"({"max_content_length":-1})", R"({"max_content_length":"x"})"}) {
    EXPECT_EQ(read_api_root(text)->max_content_length, limits::taxii_envelope_bytes) << text;
  }
}

TEST(ReadCollections, RightsThatAreNotToldAreNone) {
  const auto read = read_collections(R"({"collections":[{"id":"1","can_read":true},{"title":"x"},5]})");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 1U);
  EXPECT_TRUE(read->front().can_read);
  EXPECT_FALSE(read->front().can_write);
  EXPECT_TRUE(read_collections("{}")->empty());
}

TEST(ReadStatus, TellsPendingFromComplete) {
  const auto read =
      read_status(R"({"id":"s","status":"pending","success_count":1,"failure_count":1,"pending_count":2,)"
                  R"("failures":[{"id":"note--1","version":"v","message":"a\u0007b"},3]})");
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->complete);
  EXPECT_EQ(read->pendings, 2U);
  ASSERT_EQ(read->failed.size(), 1U);
  EXPECT_EQ(read->failed[0].message, "a b");
}

TEST(DescribeAnswer, ShowsErrorObjectsAndTheStartOfAnythingElse) {
  EXPECT_EQ(describe_answer(403, R"({"title":"No","description":"why"})"), "the answer 403 (No: why)");
  EXPECT_EQ(describe_answer(500, ""), "the answer 500");
  const auto page = describe_answer(502, "<html>\x1b[31m" + std::string(5000, 'x'));
  EXPECT_LT(page.size(), 400U);
  EXPECT_THAT(page, Not(HasSubstr("\x1b")));
}

TEST(ToQuery, EscapesWhatItIsGiven) {
  EXPECT_EQ(to_query({}), "");
  PageQuery query;
  query.limit = 100;
  query.next = "a&b=c d+%";
  query.added_after = Timestamp::parse("2026-01-01T00:00:00.000001Z").value();
  EXPECT_EQ(to_query(query),
            "?added_after=2026-01-01T00%3A00%3A00.000001Z&limit=100&next=a%26b%3Dc%20d%2B%25");
}

TEST(ResolveAddress, TakesAbsoluteOnesAndPathsOnly) {
  const auto asked = "https://a.example:8443/taxii2/";
  EXPECT_EQ(resolve_address(asked, "/root/").value(), "https://a.example:8443/root/");
  EXPECT_EQ(resolve_address(asked, "https://b.example/x/").value(), "https://b.example/x/");
  for (const auto* given : {"//evil/", "../x", "/a/../b", "root/", "", "/a?b", "ftp://x/"}) {
    EXPECT_FALSE(resolve_address(asked, given)) << given;
  }
}

}  // namespace
}  // namespace sanad::exchange
