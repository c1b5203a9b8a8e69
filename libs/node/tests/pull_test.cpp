// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/pull.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loopback_server.h"
#include "node_context.h"

namespace sanad::node {
namespace {

using ::testing::HasSubstr;

struct Fetched {
  Result<std::uint64_t> bytes;
  std::string text;
};

Fetched fetch_text(const std::string& name, const PullOptions& options) {
  const sanad::testing::QuietContext quiet;
  std::string text;
  auto bytes = fetch(*find_known_source(name).value(), options,
                     [&](std::string_view piece) {
                       text += piece;
                       return true;
                     },
                     quiet.context);
  return {std::move(bytes), std::move(text)};
}

TEST(KnownSources, AddressesAreHttpsAndTakeTheVersion) {
  for (const auto& source : known_sources()) EXPECT_TRUE(source.address.starts_with("https://")) << source.name;
  const auto& ged = *find_known_source("ucdp-ged").value();
  EXPECT_THAT(address_of(ged, "22.1").value(), HasSubstr("ged221-csv.zip"));
  EXPECT_FALSE(address_of(ged, "22.1/../../x"));
  EXPECT_FALSE(find_known_source("acled"));
}

TEST(Pull, HandsOnTheBytesOfAFile) {
  sanad::testing::LoopbackServer server;
  server.answer("/list.xml", 200, "OK\r\nContent-Type: application/xml", "<LIST/>");
  const auto fetched = fetch_text("un-sc", {"", server.url("/list.xml"), ""});
  ASSERT_TRUE(fetched.bytes) << describe(fetched.bytes.error());
  EXPECT_EQ(fetched.text, "<LIST/>");
}

TEST(Pull, ALoginPageIsNotData) {
  sanad::testing::LoopbackServer server;
  server.answer("/list.xml", 200, "OK\r\nContent-Type: text/html", "<html>log in</html>");
  const auto fetched = fetch_text("un-sc", {"", server.url("/list.xml"), ""});
  ASSERT_FALSE(fetched.bytes);
  EXPECT_THAT(fetched.bytes.error().message, HasSubstr("web page"));
}

TEST(Pull, PagesBecomeOneTableInTheirOrder) {
  sanad::testing::LoopbackServer server;
  server.answer("/p0", 200, "OK", R"({"TotalPages":2,"NextPageUrl":")" + server.url("/p1") +
                                      R"(","Result":[{"id":1,"side_a":"a \"quoted\" name","low":null}]})");
  server.answer("/p1", 200, "OK", R"({"TotalPages":2,"NextPageUrl":"","Result":[{"low":3,"id":2}]})");
  const auto fetched = fetch_text("ucdp-ged-api", {"", server.url("/p0"), "secret"});
  ASSERT_TRUE(fetched.bytes) << describe(fetched.bytes.error());
  EXPECT_EQ(fetched.text, "\"id\",\"side_a\",\"low\"\n\"1\",\"a \"\"quoted\"\" name\",\n\"2\",,\"3\"\n");
  EXPECT_THAT(server.requests().at(1), HasSubstr("x-ucdp-access-token: secret"));
}

TEST(Pull, APageMayNotLeadToAnotherServer) {
  sanad::testing::LoopbackServer server;
  server.answer("/p0", 200, "OK", R"({"NextPageUrl":"http://127.0.0.2:9/p1","Result":[]})");
  const auto fetched = fetch_text("ucdp-ged-api", {"", server.url("/p0"), "secret"});
  ASSERT_FALSE(fetched.bytes);
  EXPECT_EQ(fetched.bytes.error().code, ErrorCode::refused);
}

TEST(Pull, APageWithoutResultsIsRefused) {
  sanad::testing::LoopbackServer server;
  server.answer("/p0", 200, "OK", R"({"error":"token"})");
  const auto fetched = fetch_text("ucdp-ged-api", {"", server.url("/p0"), ""});
  ASSERT_FALSE(fetched.bytes);
  EXPECT_EQ(fetched.bytes.error().code, ErrorCode::invalid_input);
}

}  // namespace
}  // namespace sanad::node
