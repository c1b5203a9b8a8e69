// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/partner_connection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loopback_server.h"

namespace sanad::http {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

PartnerAddress address_of(const sanad::testing::LoopbackServer& server) {
  PartnerAddress address;
  address.url = server.url("/taxii2/?token=secret");
  address.most_seconds = 10;
  address.connect_seconds = 5;
  return address;
}

Result<Answer> ask(const PartnerAddress& address, const Call& call) {
  auto connection = PartnerConnection::open(address);
  if (!connection) return tl::unexpected{connection.error()};
  return (*connection)->send(call);
}

TEST(PartnerConnection, GivesStatusHeadersAndBodyWhateverTheStatus) {
  sanad::testing::LoopbackServer server;
  server.answer("/a", 404, "Not Found\r\nX-Taxii: 1 \r\nContent-Type: application/taxii+json;version=2.1",
                "{\"title\":\"none\"}");
  Call call;
  call.url = server.url("/a");
  const auto answer = ask(address_of(server), call);
  ASSERT_TRUE(answer) << describe(answer.error());
  EXPECT_EQ(answer->status, 404);
  EXPECT_EQ(answer->header("x-taxii"), "1");
  EXPECT_EQ(answer->header("content-type"), "application/taxii+json;version=2.1");
  EXPECT_EQ(answer->body, "{\"title\":\"none\"}");
}

TEST(PartnerConnection, SendsMethodHeadersAndBody) {
  sanad::testing::LoopbackServer server;
  server.answer("/inbox", 202, "Accepted", "{}");
  Call call{
      Method::post, server.url("/inbox"), {{"accept", "a/b"}, {"content-type", "c/d"}}, "{\"objects\":[]}"};
  ASSERT_TRUE(ask(address_of(server), call));
  const auto sent = server.requests().at(0);
  EXPECT_THAT(sent, StartsWith("POST /inbox HTTP/1.1\r\n"));
  EXPECT_THAT(sent, HasSubstr("accept: a/b\r\n"));
  EXPECT_THAT(sent, HasSubstr("content-type: c/d\r\n"));
  EXPECT_THAT(sent, Not(HasSubstr("Expect")));
  EXPECT_THAT(sent, HasSubstr("\r\n\r\n{\"objects\":[]}"));
  call.method = Method::del;
  call.body.clear();
  ASSERT_TRUE(ask(address_of(server), call));
  EXPECT_THAT(server.requests().at(1), StartsWith("DELETE /inbox HTTP/1.1\r\n"));
}

TEST(PartnerConnection, ShowsAPasswordOrAToken) {
  sanad::testing::LoopbackServer server;
  server.answer("/a", 200, "OK", "");
  Call call;
  call.url = server.url("/a");
  auto address = address_of(server);
  address.account = "krn";
  address.secret = "s3cret";
  ASSERT_TRUE(ask(address, call));
  EXPECT_THAT(server.requests().at(0), HasSubstr("Authorization: Basic a3JuOnMzY3JldA==\r\n"));
  address.account.clear();
  ASSERT_TRUE(ask(address, call));
  EXPECT_THAT(server.requests().at(1), HasSubstr("Authorization: Bearer s3cret\r\n"));
}

TEST(PartnerConnection, CredentialsNeverGoToAnotherServer) {
  sanad::testing::LoopbackServer partner, other;
  other.answer("/b", 200, "OK", "caught");
  partner.answer("/moved", 302, "Found\r\nLocation: " + other.url("/b"), "");
  auto address = address_of(partner);
  address.secret = "s3cret";
  for (const auto& url : {other.url("/b"), partner.url("/moved")}) {
    Call call;
    call.url = url;
    const auto answer = ask(address, call);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::refused);
    EXPECT_THAT(describe(answer.error()), Not(HasSubstr("secret")));
    EXPECT_THAT(describe(answer.error()), HasSubstr("another server"));
  }
  EXPECT_TRUE(other.requests().empty());
}

TEST(PartnerConnection, FollowsTheLastSlashOfAGetOnly) {
  sanad::testing::LoopbackServer server;
  server.answer("/a", 301, "Moved\r\nLocation: /a/", "");
  server.answer("/a/", 200, "OK", "here");
  Call call;
  call.url = server.url("/a");
  const auto answer = ask(address_of(server), call);
  ASSERT_TRUE(answer) << describe(answer.error());
  EXPECT_EQ(answer->body, "here");
  call.method = Method::post;
  call.body = "x";
  EXPECT_FALSE(ask(address_of(server), call));
  EXPECT_EQ(server.requests().size(), 3U);
}

TEST(PartnerConnection, ALoopOfRedirectsEnds) {
  sanad::testing::LoopbackServer server;
  server.answer("/a", 302, "Found\r\nLocation: /a", "");
  Call call;
  call.url = server.url("/a");
  EXPECT_FALSE(ask(address_of(server), call));
  EXPECT_EQ(server.requests().size(), 6U);
}

TEST(PartnerConnection, BoundsBodyAndHeaders) {
  sanad::testing::LoopbackServer server;
  server.answer("/body", 200, "OK", std::string(2000, 'x'));
  server.answer("/head", 200, "OK\r\nX-Long: " + std::string(limits::answer_header_bytes, 'x'), "");
  Call call;
  call.most_bytes = 1000;
  for (const auto* path : {"/body", "/head"}) {
    call.url = server.url(path);
    const auto answer = ask(address_of(server), call);
    ASSERT_FALSE(answer) << path;
    EXPECT_EQ(answer.error().code, ErrorCode::limit_exceeded) << path;
  }
  call.most_bytes = 2000;
  call.url = server.url("/body");
  EXPECT_TRUE(ask(address_of(server), call));
}

TEST(PartnerConnection, RefusesWhatWouldBreakTheRequestApart) {
  sanad::testing::LoopbackServer server;
  Call call;
  call.url = server.url("/a");
  call.headers = {{"x", "1\r\nauthorization: none"}};
  EXPECT_FALSE(ask(address_of(server), call));
  auto address = address_of(server);
  address.account = "a:b";
  EXPECT_FALSE(PartnerConnection::open(address));
  address.account.clear();
  address.certificate_file = "only.pem";
  EXPECT_FALSE(PartnerConnection::open(address));
  address.url = "http://example.org/";
  EXPECT_FALSE(PartnerConnection::open(address));
  EXPECT_TRUE(server.requests().empty());
}

}  // namespace
}  // namespace sanad::http
