// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/pull.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loopback_server.h"
#include "node_context.h"
#include "sanad/sources/formats.h"

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
  const auto& source = *find_known_source(name).value();
  auto bytes = fetch(source, files_to_pull(source, options).value().front(), options,
                     [&](std::string_view piece) {
                       text += piece;
                       return true;
                     },
                     quiet.context);
  return {std::move(bytes), std::move(text)};
}

TEST(KnownSources, AddressesAreHttpsAndTakeTheVersion) {
  for (const auto& source : known_sources()) {
    EXPECT_TRUE(source.address.starts_with("https://")) << source.name;
    EXPECT_TRUE(sources::find_format(source.format)) << source.name;
    for (const auto& file : source.companions) EXPECT_TRUE(file.address.starts_with("https://")) << file.file;
  }
  const auto& ged = *find_known_source("ucdp-ged").value();
  EXPECT_THAT(address_of(ged, "22.1").value(), HasSubstr("ged221-csv.zip"));
  EXPECT_FALSE(address_of(ged, "22.1/../../x"));
  EXPECT_FALSE(find_known_source("acled"));
}

TEST(KnownSources, OfacIsASetOfFourFilesThatAFolderMayHold) {
  for (const auto* name : {"ofac-sdn", "ofac-consolidated"}) {
    const auto& source = *find_known_source(name).value();
    EXPECT_EQ(files_to_pull(source, {}).value().size(), 4U);
    const auto there = files_to_pull(source, {"", "http://127.0.0.1:9/mirror", ""}).value();
    for (const auto& file : there) EXPECT_EQ(file.address, "http://127.0.0.1:9/mirror/" + file.name);
    EXPECT_FALSE(files_to_pull(source, {"", "http://127.0.0.1:9/sdn.csv?x=1", ""}));
  }
}

TEST(KnownSources, ATokenInAnAddressIsAskedForAndEncoded) {
  const auto& source = *find_known_source("eu-fsf").value();
  const auto without = files_to_pull(source, {});
  ASSERT_FALSE(without);
  EXPECT_THAT(without.error().message, HasSubstr("SANAD_TOKEN"));
  EXPECT_THAT(files_to_pull(source, {"", "", "a&b=c d"}).value().at(0).address, HasSubstr("?token=a%26b%3Dc%20d"));
  EXPECT_EQ(files_to_pull(source, {"", "http://127.0.0.1:9/eu.xml", ""}).value().at(0).address,
            "http://127.0.0.1:9/eu.xml");
}

TEST(KnownSources, APartOfASetIsToldByItsRows) {
  const auto& source = *find_known_source("ofac-sdn").value();
  const auto files = files_to_pull(source, {}).value();
  const std::string main = "36,\"X\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
  const std::string alias = "36,1,\"aka\",\"Y\",-0- \n";
  EXPECT_TRUE(check_part(source, 0, files[0], main));
  EXPECT_TRUE(check_part(source, 1, files[1], alias));
  EXPECT_FALSE(check_part(source, 0, files[0], alias)) << "companions alone are no list";
  EXPECT_FALSE(check_part(source, 1, files[1], main));
  EXPECT_THAT(check_part(source, 1, files[1], "").error().message, HasSubstr("empty"));
  EXPECT_EQ(check_part(source, 1, files[1], "{\"error\":1}").error().where, "alt.csv");
}

TEST(Pull, AsksAgainOnlyWhereTheServerIsKnownToFailInBursts) {
  sanad::testing::LoopbackServer server;
  server.answer("/list.xml", 500, "Internal Server Error", "try later");
  std::vector<std::uint32_t> waits;
  PullOptions options{"", server.url("/list.xml"), "", [&](std::uint32_t seconds, int status) {
                        EXPECT_EQ(status, 500);
                        waits.push_back(seconds);
                        if (waits.size() == 2) server.answer("/list.xml", 200, "OK", "<export/>");
                      }};
  const auto fetched = fetch_text("eu-fsf", options);
  ASSERT_TRUE(fetched.bytes) << describe(fetched.bytes.error());
  EXPECT_EQ(fetched.text, "<export/>") << "nothing of the error pages";
  EXPECT_EQ(waits.size(), 2U);
  server.answer("/list.xml", 500, "Internal Server Error", "");
  EXPECT_FALSE(fetch_text("un-sc", options).bytes);
  EXPECT_EQ(waits.size(), 2U);
  server.answer("/list.xml", 403, "Forbidden", "");
  EXPECT_FALSE(fetch_text("eu-fsf", options).bytes);
  EXPECT_EQ(waits.size(), 2U) << "a refusal stays one";
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
