// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loopback_server.h"

namespace sanad::http {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Outcome {
  Result<Fetched> response;
  std::string body;
};

Outcome fetch(FetchRequest request) {
  std::string body;
  auto response = get(request, [&](std::string_view bytes) {
    body += bytes;
    return true;
  });
  return {std::move(response), std::move(body)};
}

FetchRequest request_for(std::string url) {
  FetchRequest request;
  request.url = std::move(url);
  request.most_seconds = 10;
  request.connect_seconds = 5;
  return request;
}

TEST(HttpGet, GivesBodyStatusAndMediaType) {
  sanad::testing::LoopbackServer server;
  server.answer("/a.csv", 200, "OK\r\nContent-Type: Text/CSV; charset=utf-8", "id\n1\n");
  const auto fetched = fetch(request_for(server.url("/a.csv")));
  ASSERT_TRUE(fetched.response) << describe(fetched.response.error());
  EXPECT_EQ(fetched.response->status, 200);
  EXPECT_EQ(fetched.response->media_type, "text/csv");
  EXPECT_EQ(fetched.response->bytes, 5U);
  EXPECT_EQ(fetched.body, "id\n1\n");
}

TEST(HttpGet, AnErrorPageIsNotTheFile) {
  sanad::testing::LoopbackServer server;
  server.answer("/gone", 410, "Gone", "<html>sorry</html>");
  const auto fetched = fetch(request_for(server.url("/gone")));
  ASSERT_FALSE(fetched.response);
  EXPECT_EQ(fetched.response.error().code, ErrorCode::refused);
  EXPECT_THAT(fetched.response.error().message, HasSubstr("410"));
  EXPECT_EQ(fetched.body, "");
}

TEST(HttpGet, StopsABodyThatIsTooLarge) {
  sanad::testing::LoopbackServer server;
  server.answer("/big", 200, "OK", std::string(100'000, 'x'));
  auto request = request_for(server.url("/big"));
  request.most_bytes = 1000;
  const auto fetched = fetch(request);
  ASSERT_FALSE(fetched.response);
  EXPECT_EQ(fetched.response.error().code, ErrorCode::limit_exceeded);
  EXPECT_LE(fetched.body.size(), 1000U);
}

TEST(HttpGet, NeverFollowsARedirectAwayFromHttps) {
  sanad::testing::LoopbackServer server;
  server.answer("/moved", 302, "Found\r\nLocation: " + server.url("/there"), "");
  server.answer("/there", 200, "OK", "secret");
  const auto fetched = fetch(request_for(server.url("/moved")));
  ASSERT_FALSE(fetched.response);
  EXPECT_EQ(fetched.body, "");
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST(HttpGet, PlainHttpIsForLoopbackOnly) {
  for (const auto* url : {"http://example.org/a", "http://127.example.org/a"}) {
    const auto fetched = fetch(request_for(url));
    ASSERT_FALSE(fetched.response) << url;
    EXPECT_EQ(fetched.response.error().code, ErrorCode::invalid_input) << url;
    EXPECT_THAT(fetched.response.error().message, HasSubstr("https://")) << url;
  }
}

TEST(HttpGet, OtherSchemesAreRefused) {
  for (const auto* url : {"file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/", "not an address"}) {
    const auto fetched = fetch(request_for(url));
    ASSERT_FALSE(fetched.response) << url;
    EXPECT_EQ(fetched.response.error().code, ErrorCode::invalid_input) << url;
  }
}

TEST(HttpGet, SaysWhatToDoWhenNobodyAnswers) {
  std::string url;
  {
    const sanad::testing::LoopbackServer gone;
    url = gone.url("/a?token=secret");
  }
  const auto fetched = fetch(request_for(url));
  ASSERT_FALSE(fetched.response);
  EXPECT_EQ(fetched.response.error().code, ErrorCode::not_found);
  EXPECT_THAT(fetched.response.error().message, HasSubstr("offline"));
  EXPECT_THAT(describe(fetched.response.error()), Not(HasSubstr("secret")));
}

TEST(HttpGet, TheReceiverCanStop) {
  sanad::testing::LoopbackServer server;
  server.answer("/a", 200, "OK", "abc");
  const auto response = get(request_for(server.url("/a")), [](std::string_view) { return false; });
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, ErrorCode::refused);
}

TEST(HttpGet, SendsTheHeadersItIsGiven) {
  sanad::testing::LoopbackServer server;
  server.answer("/a", 200, "OK", "abc");
  auto request = request_for(server.url("/a"));
  request.headers = {{"x-one", "1"}, {"x-two", "2"}};
  ASSERT_TRUE(fetch(request).response);
  EXPECT_THAT(server.requests().at(0), HasSubstr("x-one: 1\r\n"));
  EXPECT_THAT(server.requests().at(0), HasSubstr("x-two: 2\r\n"));
}

}  // namespace
}  // namespace sanad::http
