// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/credentials.h"

#include <gtest/gtest.h>

#include "sanad/api/backoff.h"
#include "sanad/core/limits.h"

namespace sanad::api {
namespace {

using Kind = Credentials::Kind;

Credentials of(std::vector<http::Field> headers) {
  http::Request request;
  request.headers = std::move(headers);
  return credentials_of(request);
}

TEST(Credentials, AreReadFromTheHeader) {
  const auto basic = of({{"authorization", "Basic YXllc2hhOmE6YiBj"}});  // ayesha:a:b c
  EXPECT_EQ(basic.kind, Kind::basic);
  EXPECT_EQ(basic.account, "ayesha");
  EXPECT_EQ(basic.secret, "a:b c");
  EXPECT_EQ(of({{"authorization", "bASIC YXllc2hhOmE6YiBj"}}).kind, Kind::basic);
  const auto bearer = of({{"authorization", "Bearer sanad_1"}});
  EXPECT_EQ(bearer.kind, Kind::bearer);
  EXPECT_EQ(bearer.secret, "sanad_1");
  EXPECT_EQ(of({}).kind, Kind::none);
}

TEST(Credentials, AreReadFromTheCookieOfTheSession) {
  const auto session = of({{"cookie", "a=b; sanad_session=sanad_1; sanad_sessions=x"}});
  EXPECT_EQ(session.kind, Kind::session);
  EXPECT_EQ(session.secret, "sanad_1");
  EXPECT_EQ(of({{"cookie", "a=b; xsanad_session=c"}}).kind, Kind::none);
}

TEST(Credentials, TheHeaderGoesBeforeTheCookie) {
  EXPECT_EQ(of({{"cookie", "sanad_session=x"}, {"authorization", "Bearer y"}}).kind, Kind::bearer);
}

TEST(Credentials, WhatCouldMeanTwoThingsIsMalformed) {
  for (const auto* header : {"Basic", "Basic ", "Basic YXllc2hh", "Basic !!", "Basic YXllc2hhOmE6YiBj YQ==",
                             "Digest x", "Bearer ", "Basic /////w==", "Bearer"}) {
    EXPECT_EQ(of({{"authorization", header}}).kind, Kind::malformed) << header;
  }
  EXPECT_EQ(of({{"authorization", "Bearer a"}, {"authorization", "Bearer b"}}).kind, Kind::malformed);
  EXPECT_EQ(of({{"cookie", "sanad_session=a; sanad_session=b"}}).kind, Kind::malformed);
  EXPECT_EQ(of({{"authorization", "Bearer " + std::string(4 * limits::password_bytes, 'x')}}).kind,
            Kind::malformed);
}

class MovingClock final : public Clock {
 public:
  Timestamp now() const override { return at; }
  void pass(std::int64_t seconds) { at.micros += seconds * 1'000'000; }
  Timestamp at{1'000'000'000};
};

TEST(Backoff, TheWaitDoublesAfterTheFreeFailures) {
  MovingClock clock;
  Backoff backoff{clock};
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(backoff.failed("a", 3));
  EXPECT_EQ(backoff.wait_seconds("a"), 0U);
  EXPECT_TRUE(backoff.failed("a", 3));
  EXPECT_EQ(backoff.wait_seconds("a"), 1U);
  EXPECT_FALSE(backoff.failed("a", 3));
  EXPECT_EQ(backoff.wait_seconds("a"), 2U);
  clock.pass(1);
  EXPECT_EQ(backoff.wait_seconds("a"), 1U);
  EXPECT_EQ(backoff.wait_seconds("b"), 0U);
  for (int i = 0; i < 100; ++i) backoff.failed("a", 3);
  EXPECT_EQ(backoff.wait_seconds("a"), limits::failure_wait_most_seconds);
}

TEST(Backoff, SuccessAndALongTimeForget) {
  MovingClock clock;
  Backoff backoff{clock};
  for (int i = 0; i < 5; ++i) backoff.failed("a", 3);
  backoff.succeeded("a");
  EXPECT_EQ(backoff.wait_seconds("a"), 0U);
  for (int i = 0; i < 5; ++i) backoff.failed("a", 3);
  clock.pass(3 * limits::failure_wait_most_seconds);
  backoff.failed("a", 3);
  EXPECT_EQ(backoff.wait_seconds("a"), 0U);
}

TEST(Backoff, HoldsABoundedNumberOfNamesAndForgetsTheOldest) {
  MovingClock clock;
  Backoff backoff{clock};
  for (std::size_t i = 0; i < 2 * limits::remembered_callers; ++i) {
    clock.pass(i % 1000 == 0 ? 1 : 0);
    backoff.failed(std::to_string(i), 0);
  }
  EXPECT_EQ(backoff.wait_seconds("0"), 0U);
  EXPECT_GT(backoff.wait_seconds(std::to_string(2 * limits::remembered_callers - 1)), 0U);
}

}  // namespace
}  // namespace sanad::api
