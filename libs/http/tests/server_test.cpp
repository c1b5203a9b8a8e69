// SPDX-License-Identifier: Apache-2.0
// What a well-behaved client meets: framing, keep-alive, HEAD, pipelining, expectations, errors of the
// handler.
#include "sanad/http/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "raw_client.h"
#include "test_server.h"

namespace sanad::http {
namespace {

using sanad::testing::RawClient;
using sanad::testing::TestServer;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

std::string get(const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

TEST(Server, AnswersOneRequestAfterTheOtherOnOneConnection) {
  TestServer server;
  RawClient client{server.port()};
  EXPECT_THAT(client.ask(get("/a%20b?q=1&q=2")), EndsWith("\r\n\r\nGET /a b q=1 q=2"));
  EXPECT_THAT(client.ask(get("/c")), EndsWith("GET /c"));
  EXPECT_EQ(server->counts().accepted, 1U);
}

TEST(Server, WritesTheHeadersThatAreItsOwn) {
  TestServer server;
  RawClient client{server.port()};
  EXPECT_EQ(client.ask(get("/a")),
            "HTTP/1.1 200 OK\r\nDate: Wed, 25 Nov 2026 20:28:03 GMT\r\nContent-Length: 6\r\n"
            "content-type: text/plain\r\n\r\nGET /a");
}

TEST(Server, KeepsTheLengthAndLeavesOutTheBodyForHead) {
  TestServer server;
  RawClient client{server.port()};
  client.send("HEAD /abc HTTP/1.1\r\nHost: x\r\n\r\n" + get("/next"));
  const auto head = client.receive(false);
  EXPECT_THAT(head, HasSubstr("Content-Length: 9\r\n"));
  EXPECT_THAT(head, EndsWith("\r\n\r\n"));
  EXPECT_THAT(client.receive(), EndsWith("GET /next"));
}

TEST(Server, AnswersPipelinedRequestsInTheirOrder) {
  TestServer server;
  RawClient client{server.port()};
  std::string all;
  for (int i = 0; i < 50; ++i) {
    all += "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n" + std::to_string(100 + i);
  }
  client.send(all);
  for (int i = 0; i < 50; ++i) ASSERT_THAT(client.receive(), EndsWith("\r\n\r\n" + std::to_string(100 + i)));
}

TEST(Server, ReadsARequestThatComesByteByByte) {
  TestServer server;
  RawClient client{server.port()};
  const std::string request =
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
  for (const char byte : request) ASSERT_TRUE(client.send({&byte, 1}));
  EXPECT_THAT(client.receive(), EndsWith("\r\n\r\nhello"));
}

TEST(Server, ReadsChunksAndDropsTheirExtensionsAndTrailers) {
  TestServer server;
  RawClient client{server.port()};
  EXPECT_THAT(client.ask("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                         "3;a=b\r\nabc\r\n4\r\ndefg\r\n0\r\nx-trailer: 1\r\n\r\n" +
                         get("/next")),
              EndsWith("\r\n\r\nabcdefg"));
  EXPECT_THAT(client.receive(), EndsWith("GET /next"));
}

TEST(Server, AsksForTheBodyThatAClientHoldsBack) {
  TestServer server;
  RawClient client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.receive(), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_THAT(client.ask("ok"), EndsWith("\r\n\r\nok"));
}

TEST(Server, RefusesABodyBeforeAClientSendsIt) {
  TestServer server;
  RawClient client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100001\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_THAT(client.receive(), StartsWith("HTTP/1.1 413 "));
  EXPECT_EQ(server.handler.handled, 0);
}

TEST(Server, ClosesWhenTheClientAsksForItOrSpeaksAnOlderProtocol) {
  TestServer server;
  for (const auto* request : {"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                              "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"}) {
    RawClient client{server.port()};
    client.send(request);
    EXPECT_THAT(client.receive_all(), HasSubstr("Connection: close\r\n")) << request;
  }
}

TEST(Server, TellsNothingOfAnExceptionAndGoesOn) {
  TestServer server;
  RawClient client{server.port()};
  const auto answer = client.ask(get("/throw"));
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 500 "));
  EXPECT_THAT(answer, Not(HasSubstr("secret")));
  EXPECT_THAT(client.ask(get("/disk")), StartsWith("HTTP/1.1 503 "));
  EXPECT_THAT(client.ask(get("/a")), StartsWith("HTTP/1.1 200 "));
  EXPECT_THAT(server.events(), ElementsAre(HasSubstr("secret of the machine"), HasSubstr("disk full")));
}

TEST(Server, NeverSendsAHeaderThatHoldsALineEnd) {
  TestServer server;
  RawClient client{server.port()};
  const auto answer = client.ask(get("/header"));
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 500 "));
  EXPECT_THAT(answer, Not(HasSubstr("set-cookie")));
}

TEST(Server, SendsABodyOfManyPieces) {
  TestServer server;
  RawClient client{server.port()};
  const auto answer = client.ask(get("/big"));
  EXPECT_EQ(answer.size() - answer.find("\r\n\r\n") - 4, sanad::testing::EchoHandler::big_bytes);
}

TEST(Server, TellsTheAccessLogRouteAndCountsAndNothingElse) {
  TestServer server;
  RawClient client{server.port()};
  client.ask("POST /echo?name=secret HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_THAT(server.handler.until_sent(1), ElementsAre(true));
  const auto served = server.served();
  ASSERT_THAT(served, SizeIs(1));
  EXPECT_EQ(served[0].route, "/x");
  EXPECT_EQ(served[0].status, 200);
  EXPECT_EQ(served[0].bytes_in, 5U);
  EXPECT_EQ(served[0].bytes_out, 5U);
  EXPECT_EQ(served[0].peer.address, "127.0.0.1");
  EXPECT_THAT(served[0].id, SizeIs(16));
}

TEST(Server, RefusesAnAddressThatIsNoNumberAndOneThatIsTaken) {
  TestServer server;
  const SystemClock clock;
  const Log log{[](std::string_view) {}};
  ServerOptions options;
  options.address = "localhost";
  EXPECT_EQ(Server::start(options, server.handler, clock, log, [](const Served&) {}).error().code,
            ErrorCode::invalid_input);
  options.address = "127.0.0.1";
  options.port = server.port();
  EXPECT_THROW(Server::start(options, server.handler, clock, log, [](const Served&) {}).value(),
               EnvironmentError);
}

}  // namespace
}  // namespace sanad::http
