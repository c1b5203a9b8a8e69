// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/request_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sanad::http {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

int status_of(const std::string& head, const HeadLimits& limits = {}) {
  const auto fault = check_head(head, limits);
  return fault ? fault->status : 0;
}

TEST(CheckHead, TakesWhatClientsSend) {
  EXPECT_EQ(status_of("GET /a?b HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n"), 0);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nhost:x\r\ncontent-length:\t12 \r\n\r\n"), 0);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"), 0);
  EXPECT_EQ(status_of("GET / HTTP/1.0\r\n\r\n"), 0);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost:\r\nX-Name: caf\xC3\xA9\r\n\r\n"), 0);
}

TEST(CheckHead, RefusesEveryHeadThatTwoReadersCouldReadDifferently) {
  const std::string start = "POST /a HTTP/1.1\r\nHost: x\r\n";
  for (const auto* rest : {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
                           "Content-Length: 5\r\nContent-Length: 5\r\n\r\n",
                           "Content-Length: 5, 5\r\n\r\n",
                           "Content-Length: +5\r\n\r\n",
                           "Content-Length: -1\r\n\r\n",
                           "Content-Length: 0x5\r\n\r\n",
                           "Content-Length:\r\n\r\n",
                           "Content-Length: 99999999999999999999\r\n\r\n",
                           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
                           "Transfer-Encoding: gzip, chunked\r\n\r\n",
                           "Transfer-Encoding: identity\r\n\r\n",
                           "Transfer-Encoding: \x0B"
                           "chunked\r\n\r\n",
                           "Transfer-Encoding : chunked\r\n\r\n",
                           "Content-Length : 5\r\n\r\n",
                           "Host: y\r\n\r\n",
                           "A: b\r\n c\r\n\r\n",
                           " A: b\r\n\r\n",
                           "A: b\nC: d\r\n\r\n",
                           "A: b\rC: d\r\n\r\n",
                           "A\r\n\r\n",
                           ": b\r\n\r\n",
                           "A b: c\r\n\r\n",
                           "A: \x01\r\n\r\n",
                           "A: b\r\n"}) {
    EXPECT_EQ(status_of(start + rest), 400) << rest;
  }
  EXPECT_EQ(status_of(start + std::string("A: a\0b\r\n\r\n", 10)), 400);
}

TEST(CheckHead, RefusesFirstLinesThatAreNotOfThisProtocol) {
  const std::string rest = "\r\nHost: x\r\n\r\n";
  for (const auto* line :
       {"GET", "GET /", "GET  HTTP/1.1", " GET / HTTP/1.1", "GET / a HTTP/1.1", "G\"T / HTTP/1.1", ""}) {
    EXPECT_EQ(status_of(line + rest), 400) << line;
  }
  for (const auto* line : {"GET / HTTP/2.0", "GET / HTTP/1.2", "GET / http/1.1", "GET /  HTTP/0.9"}) {
    EXPECT_NE(status_of(line + rest), 0) << line;
  }
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(status_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
}

TEST(CheckHead, NamesTheLimitThatIsPassed) {
  HeadLimits limits;
  limits.bytes = 200;
  limits.target_bytes = 50;
  limits.headers = 3;
  const auto get = [](std::size_t target) {
    return "GET /" + std::string(target - 1, 'a') + " HTTP/1.1\r\nHost: x\r\n";
  };
  EXPECT_EQ(status_of(get(50) + "\r\n", limits), 0);
  EXPECT_EQ(status_of(get(51) + "\r\n", limits), 414);
  EXPECT_EQ(status_of(get(1) + "A: b\r\nA: b\r\n\r\n", limits), 0);
  EXPECT_EQ(status_of(get(1) + "A: b\r\nA: b\r\nA: b\r\n\r\n", limits), 431);
  EXPECT_EQ(status_of(get(1) + "A: " + std::string(200, 'b') + "\r\n\r\n", limits), 431);
}

TEST(RequestParser, StopsBetweenHeadAndBodyAndAfterTheRequest) {
  RequestParser parser{{}};
  const std::string head = "POST /a%20b?c=d HTTP/1.1\r\nHost: x\r\nX-One: 1\r\nContent-Length: 3\r\n\r\n";
  EXPECT_EQ(parser.feed(head + "abcGET"), head.size());
  ASSERT_TRUE(parser.head_done());
  EXPECT_FALSE(parser.done());
  EXPECT_FALSE(parser.limit_body(3));
  EXPECT_EQ(parser.feed("abcGET"), 3U);
  ASSERT_TRUE(parser.done());
  EXPECT_EQ(parser.request().method, Method::post);
  EXPECT_EQ(parser.request().path, "/a b");
  EXPECT_THAT(parser.request().query, ElementsAre(Pair("c", "d")));
  EXPECT_EQ(parser.request().header("x-one"), "1");
  EXPECT_EQ(parser.request().body, "abc");
  EXPECT_TRUE(parser.keep_alive());
}

TEST(RequestParser, RefusesAnAnnouncedLengthBeforeTheBody) {
  RequestParser parser{{}};
  ASSERT_TRUE(parser.feed("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n"));
  const auto fault = parser.limit_body(10);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->status, 413);
}

TEST(RequestParser, CountsChunksAgainstTheSameLimit) {
  RequestParser parser{{}};
  ASSERT_TRUE(parser.feed("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
  ASSERT_FALSE(parser.limit_body(10));
  ASSERT_EQ(parser.feed("a\r\n0123456789\r\n"), 13U);
  const auto taken = parser.feed("\r\n1\r\nx\r\n0\r\n\r\n");
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().status, 413);
  EXPECT_EQ(parser.request().body.size(), 10U);
}

TEST(RequestParser, RefusesChunksThatAreNoChunks) {
  for (const auto* body :
       {"x\r\nabc\r\n", "3\r\nabcd\r\n", "3\nabc\r\n", "-3\r\nabc\r\n", "fffffffffffffffff\r\nabc"}) {
    RequestParser parser{{}};
    ASSERT_TRUE(parser.feed("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
    ASSERT_FALSE(parser.limit_body(1000));
    std::string held = body + std::string("0\r\n\r\n");
    int status = 0;
    while (status == 0 && !held.empty()) {
      const auto taken = parser.feed(held);
      if (!taken)
        status = taken.error().status;
      else if (*taken == 0)
        break;
      else
        held.erase(0, *taken);
    }
    EXPECT_EQ(status, 400) << body;
  }
}

TEST(RequestParser, ReadsAnEmptyChunkedBodyHoweverItIsCut) {
  RequestParser parser{{}};
  ASSERT_TRUE(parser.feed("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
  ASSERT_FALSE(parser.limit_body(10));
  for (const auto* so_far : {"0", "0\r", "0\r\n", "0\r\n\r"}) EXPECT_EQ(parser.feed(so_far), 0U);
  EXPECT_EQ(parser.feed("0\r\n\r\n"), 5U);
  EXPECT_TRUE(parser.done());
}

TEST(RequestParser, HoldsNoChunkHeadWithoutEnd) {
  HeadLimits limits;
  RequestParser parser{limits};
  ASSERT_TRUE(parser.feed("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
  ASSERT_FALSE(parser.limit_body(1000));
  const auto taken = parser.feed("1;" + std::string(limits.bytes, 'a'));
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().status, 400);
}

}  // namespace
}  // namespace sanad::http
