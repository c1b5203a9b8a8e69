// SPDX-License-Identifier: Apache-2.0
// Hostile and broken clients: slow, endless, lying, gone. Nothing is timed: a test waits for what must
// happen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <thread>
#include <vector>

#include "raw_client.h"
#include "sanad/http/server.h"
#include "test_server.h"

namespace sanad::http {
namespace {

using sanad::testing::EchoHandler;
using sanad::testing::RawClient;
using sanad::testing::TestServer;
using ::testing::Each;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr std::uint32_t soon_ms = 150;
constexpr std::uint32_t never_ms = 3'600'000;

/// Every deadline far away but those that a test sets.
ServerOptions patient() {
  ServerOptions options;
  options.limits.head_ms = options.limits.idle_ms = options.limits.transfer_ms = never_ms;
  options.limits.drain_ms = soon_ms;
  return options;
}

std::string get(const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

TEST(ServerFault, AHeadThatNeverEndsIsAnswered408) {
  auto options = patient();
  options.limits.head_ms = soon_ms;
  TestServer server{options};
  RawClient client{server.port()};
  client.send("GET / HTTP/1.1\r\nHost: x\r\nX-");
  const auto answer = client.receive_all();
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 408 "));
  EXPECT_THAT(answer, HasSubstr("Connection: close\r\n"));
  EXPECT_EQ(server->counts().timed_out, 1U);
}

TEST(ServerFault, AHeadThatTricklesIsAnswered408AllTheSame) {
  auto options = patient();
  options.limits.head_ms = soon_ms;
  TestServer server{options};
  RawClient client{server.port()};
  std::jthread trickle{[&](const std::stop_token& stop) {
    client.send("GET / HTTP/1.1\r\n");
    while (!stop.stop_requested() && client.send("X: y\r\n"))
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }};
  EXPECT_THAT(client.receive(), StartsWith("HTTP/1.1 408 "));
}

TEST(ServerFault, AConnectionThatSaysNothingIsClosedWithoutAWord) {
  auto options = patient();
  options.limits.head_ms = soon_ms;
  TestServer server{options};
  RawClient client{server.port()};
  EXPECT_EQ(client.receive_all(), "");
}

TEST(ServerFault, AnIdleConnectionIsClosedWithoutAWord) {
  auto options = patient();
  options.limits.idle_ms = soon_ms;
  TestServer server{options};
  RawClient client{server.port()};
  EXPECT_THAT(client.ask(get("/a")), StartsWith("HTTP/1.1 200 "));
  EXPECT_TRUE(client.closed_by_server());
}

TEST(ServerFault, ABodyThatIsTooSlowIsAnswered408) {
  auto options = patient();
  options.limits.transfer_ms = soon_ms;
  options.limits.bytes_per_second = 1'000'000'000;
  TestServer server{options};
  RawClient client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_THAT(client.receive(), StartsWith("HTTP/1.1 408 "));
  EXPECT_EQ(server.handler.handled, 0);
}

TEST(ServerFault, ABodyIsGivenTheTimeThatItsBytesEarn) {
  auto options = patient();
  options.limits.transfer_ms = soon_ms;
  options.limits.bytes_per_second = 1;  // the first bytes earn the rest hours
  TestServer server{options};
  RawClient client{server.port()};
  const std::string most(50'000, 'x');
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 50001\r\n\r\n" + most);
  std::this_thread::sleep_for(std::chrono::milliseconds{3 * soon_ms});
  EXPECT_THAT(client.ask("y"), EndsWith("xy"));
}

TEST(ServerFault, AReaderThatDoesNotReadIsCutOff) {
  auto options = patient();
  options.limits.transfer_ms = soon_ms;
  options.limits.bytes_per_second = 1'000'000'000;
  TestServer server{options};
  RawClient client{server.port()};
  client.keep_small_window();
  client.send(get("/big"));
  EXPECT_THAT(server.handler.until_sent(1), Each(false));
  EXPECT_LT(server.served().at(0).bytes_out, EchoHandler::big_bytes);
}

TEST(ServerFault, AnEndlessBodyIsAnswered413AsSoonAsItPassesItsLimit) {
  TestServer server{patient()};
  RawClient client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "4000\r\n" + std::string(0x4000, 'x') + "\r\n";
  std::size_t sent = 0;
  while (sent < (64U << 20) && client.send(chunk)) sent += chunk.size();
  EXPECT_LT(sent, 64U << 20) << "the server must stop taking it";
  EXPECT_EQ(server.handler.handled, 0);
}

TEST(ServerFault, ABodyWhereNoneIsTakenIsAnswered413WithTheClientStillSending) {
  TestServer server{patient()};
  RawClient client{server.port()};
  client.send("POST /none HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n" + std::string(300'000, 'x'));
  const auto answer = client.receive_all();
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 413 "));
  EXPECT_THAT(answer, EndsWith("/none|The body is larger than this address takes."));
}

TEST(ServerFault, AnythingThatCouldBeReadAsTwoRequestsIsRefusedAndNothingAfterItIsRead) {
  TestServer server{patient()};
  for (const auto* head :
       {"Content-Length: 40\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 4\r\nContent-Length: 40\r\n",
        "Host: y\r\n", "Transfer-Encoding: chunked, chunked\r\n", "A: b\r\n Content-Length: 40\r\n",
        "Content-Length: 4\nX: y\r\n"}) {
    RawClient client{server.port()};
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\n" + std::string{head} + "\r\n0\r\n\r\n" +
                get("/smuggled"));
    const auto all = client.receive_all();
    EXPECT_THAT(all, StartsWith("HTTP/1.1 400 ")) << head;
    EXPECT_EQ(all.find("HTTP/1.1", 1), std::string::npos) << head;
  }
  EXPECT_EQ(server.handler.handled, 0);
}

TEST(ServerFault, CompressedBodiesAndUnknownExpectationsAreRefusedByTheirHead) {
  TestServer server{patient()};
  const std::pair<const char*, const char*> cases[]{{"Content-Encoding: gzip\r\n", "HTTP/1.1 415 "},
                                                    {"Content-Encoding: identity, br\r\n", "HTTP/1.1 415 "},
                                                    {"Expect: miracles\r\n", "HTTP/1.1 417 "}};
  for (const auto& [header, status] : cases) {
    RawClient client{server.port()};
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\n" + std::string{header} +
                "Content-Length: 5\r\n\r\nhello");
    EXPECT_THAT(client.receive(), StartsWith(status));
  }
}

TEST(ServerFault, AHeadThatIsTooLongIsAnswered431OnceTheLimitIsFull) {
  TestServer server{patient()};
  RawClient client{server.port()};
  client.send("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(limits::http_head_bytes, 'x'));
  EXPECT_THAT(client.receive(), StartsWith("HTTP/1.1 431 "));
}

TEST(ServerFault, AClientThatAbortsInItsBodyReachesNoHandler) {
  TestServer server{patient()};
  {
    RawClient client{server.port()};
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
    client.half_close();
    EXPECT_EQ(client.receive_all(), "");
  }
  EXPECT_EQ(server.handler.handled, 0);
  EXPECT_THAT(server.served(), SizeIs(0));
}

TEST(ServerFault, AnAnswerIsNotCompleteWhenTheClientDies) {
  TestServer server{patient()};
  {
    RawClient client{server.port()};
    client.keep_small_window();
    client.reset_on_close();
    client.send(get("/big"));
    client.receive(false);
  }
  EXPECT_THAT(server.handler.until_sent(1), Each(false));
  EXPECT_FALSE(server.served().at(0).complete);
}

TEST(ServerFault, ConnectionsBeyondTheCapOfAnAddressAreRefusedAndOthersAreServed) {
  auto options = patient();
  options.limits.connections_per_address = 10;
  TestServer server{options};
  std::vector<std::unique_ptr<RawClient>> held;
  for (int i = 0; i < 10; ++i) {
    held.push_back(std::make_unique<RawClient>(server.port()));
    ASSERT_THAT(held.back()->ask(get("/a")), StartsWith("HTTP/1.1 200 "));
  }
  RawClient refused{server.port()};
  EXPECT_THAT(refused.receive_all(), StartsWith("HTTP/1.1 503 "));
  RawClient other{server.port(), "127.0.0.2"};
  EXPECT_THAT(other.ask(get("/a")), StartsWith("HTTP/1.1 200 "));
  EXPECT_EQ(server->counts().refused, 1U);
  EXPECT_EQ(server->counts().open, 11U);
}

TEST(ServerFault, APlaceIsFreeAgainWhenItsConnectionEnds) {
  auto options = patient();
  options.limits.connections = 1;
  TestServer server{options};
  for (int i = 0; i < 20; ++i) {
    {
      RawClient client{server.port()};
      client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      ASSERT_THAT(client.receive_all(), StartsWith("HTTP/1.1 200 "));
    }
    while (server->counts().open > 0) std::this_thread::yield();
  }
  EXPECT_EQ(server->counts().refused, 0U);
}

TEST(ServerFault, ManySlowConnectionsStopNobodyElse) {
  TestServer server{patient()};
  std::vector<std::unique_ptr<RawClient>> slow;
  for (int i = 0; i < 1000; ++i) {  // from addresses of their own, as many as the caps let in
    const auto from = "127.0.1." + std::to_string(1 + i % 10);
    slow.push_back(std::make_unique<RawClient>(server.port(), from.c_str()));
    slow.back()->send(i % 2 == 0 ? "GET / HTTP/1.1\r\nX-"
                                 : "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na");
  }
  RawClient client{server.port()};
  for (int i = 0; i < 100; ++i) ASSERT_THAT(client.ask(get("/a")), StartsWith("HTTP/1.1 200 "));
}

TEST(ServerFault, SlowHandlersStopNeitherAcceptingNorReading) {
  auto options = patient();
  options.limits.workers = 2;
  TestServer server{options};
  RawClient a{server.port()}, b{server.port()}, waits{server.port()}, bad{server.port()};
  a.send(get("/wait"));
  b.send(get("/wait"));
  server.handler.until_waiting(2);
  waits.send(get("/after"));
  EXPECT_THAT(bad.ask("BAD\r\n\r\n"), StartsWith("HTTP/1.1 400 "));
  server.handler.release();
  EXPECT_THAT(waits.receive(), EndsWith("GET /after"));
  EXPECT_THAT(a.receive(), EndsWith("GET /wait"));
  EXPECT_THAT(b.receive(), EndsWith("GET /wait"));
}

TEST(ServerFault, AllRequestsOfManyClientsAreAnsweredWithFewPlaces) {
  auto options = patient();
  options.limits.workers = 2;
  TestServer server{options};
  std::vector<std::jthread> clients;
  std::atomic<int> good{0};
  for (int i = 0; i < 16; ++i) {
    clients.emplace_back([&, i] {
      RawClient client{server.port()};
      for (int k = 0; k < 50; ++k) {
        const auto path = "/" + std::to_string(i * 1000 + k);
        good += client.ask(get(path)).ends_with("GET " + path) ? 1 : 0;
      }
    });
  }
  clients.clear();
  EXPECT_EQ(good, 16 * 50);
}

}  // namespace
}  // namespace sanad::http
