// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "raw_client.h"
#include "sanad/http/server.h"
#include "test_server.h"

namespace sanad::http {
namespace {

using sanad::testing::RawClient;
using sanad::testing::TestServer;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string get(const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

TEST(ServerStop, AnswersWhatIsInHandAndClosesWhatIsIdle) {
  ServerOptions options;
  options.limits.drain_ms = 100;
  TestServer server{options};
  RawClient idle{server.port()}, busy{server.port()};
  idle.ask(get("/a"));
  busy.send(get("/wait"));
  server.handler.until_waiting();
  std::jthread stopping{[&] { server->stop(); }};
  EXPECT_TRUE(idle.closed_by_server());
  server.handler.release();
  const auto answer = busy.receive();
  EXPECT_THAT(answer, EndsWith("GET /wait"));
  EXPECT_THAT(answer, HasSubstr("Connection: close\r\n"));
  stopping.join();
  EXPECT_THROW(RawClient{server.port()}, std::runtime_error);
}

TEST(ServerStop, CutsOffWhoDoesNotFinishInTime) {
  ServerOptions options;
  options.limits.stop_ms = 100;
  options.limits.head_ms = 3'600'000;
  TestServer server{options};
  RawClient slow{server.port()};
  slow.send("GET / HTTP/1.1\r\nX-");
  RawClient other{server.port()};
  other.ask(get("/a"));  // so that the slow one has been read too
  server->stop();
  EXPECT_THAT(slow.receive_all(), ::testing::Not(StartsWith("HTTP/1.1 200")));
  EXPECT_EQ(server->counts().open, 0U);
}

TEST(ServerStop, MayBeAskedTwiceAndWithoutAnyConnection) {
  TestServer server;
  server->stop();
  server->stop();
  EXPECT_EQ(server->counts().accepted, 0U);
}

}  // namespace
}  // namespace sanad::http
