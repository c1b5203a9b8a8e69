// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/authenticator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "node_context.h"
#include "sanad/core/limits.h"
#include "sanad/node/accounts.h"
#include "temporary_folder.h"

namespace sanad::api {
namespace {

using ::testing::HasSubstr;

const std::string password = "a long enough password";

class MovingClock final : public Clock {
 public:
  Timestamp now() const override { return at; }
  void pass(std::int64_t seconds) { at.micros += seconds * 1'000'000; }
  Timestamp at = Timestamp::parse("2026-11-25T20:00:00Z").value();
};

std::string base64(const std::string& text) {
  constexpr const char* letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    unsigned bits = 0;
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8U | (i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += i + k > text.size() ? '=' : letters[bits >> (18 - 6 * k) & 63U];
  }
  return out;
}

class AuthenticatorTest : public ::testing::Test {
 protected:
  static http::Request request(std::vector<http::Field> headers = {}, const std::string& from = "192.0.2.1") {
    http::Request made;
    made.headers = std::move(headers);
    made.headers.emplace_back("host", "node.example");
    made.peer.address = from;
    made.id = "0123456789abcdef";
    return made;
  }
  static http::Request basic(const std::string& name, const std::string& secret,
                             const std::string& from = "192.0.2.1") {
    return request({{"authorization", "Basic " + base64(name + ":" + secret)}}, from);
  }
  static http::Request session(const std::string& token, http::Method method = http::Method::get,
                               std::vector<http::Field> more = {}) {
    more.emplace_back("cookie", "sanad_session=" + token);
    auto made = request(std::move(more));
    made.method = method;
    return made;
  }
  void add(const std::string& name, const std::string& role = "reader", const std::string& partner = "") {
    ASSERT_TRUE(node::add_account(desk, {name, role, partner, password}));
  }
  std::size_t ledger_lines() const {
    const auto snapshot = base->snapshot();
    const auto last = snapshot->exchange().ledger().last();
    return last ? static_cast<std::size_t>(last->no) : 0;
  }

  const sanad::testing::TemporaryFolder folder;
  MovingClock clock;
  const Log log{[](std::string_view) {}};
  node::NoProgress progress;
  const node::Context context{clock, log, progress};
  const std::unique_ptr<store::Store> base =
      store::open_sqlite(folder.file("base.sanad"), {.create = true}, clock).value();
  const node::AccountDesk desk{*base, context, "omar"};
  Authenticator authenticator{*base, context, {}};
};

TEST_F(AuthenticatorTest, APasswordThatFitsSaysWhoAsks) {
  add("krn-node", "partner", "krn");
  const auto caller = authenticator.identify(basic("krn-node", password));
  ASSERT_TRUE(caller);
  EXPECT_EQ(*caller, (Principal{"krn-node", Role::partner, "krn", false, {}}));
  EXPECT_EQ(authenticator.identify(basic("krn-node", password)), caller);
}

TEST_F(AuthenticatorTest, UnknownAccountWrongPasswordAndDisabledAccountAreOneAnswer) {
  add("ayesha");
  add("zia");
  ASSERT_TRUE(node::disable_account(desk, "zia"));
  ASSERT_TRUE(node::add_account(desk, {"bot", "reader", "", {}}));
  const auto wrong = authenticator.identify(basic("ayesha", "not the password"));
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().status, 401);
  for (const auto& [name, secret] : std::vector<std::pair<std::string, std::string>>{
           {"nobody", password}, {"zia", password}, {"bot", ""}, {"bot", password}}) {
    const auto refused = authenticator.identify(basic(name, secret));
    ASSERT_FALSE(refused) << name;
    EXPECT_EQ(refused.error().status, 401) << name;
    EXPECT_EQ(refused.error().detail, wrong.error().detail) << name;
  }
}

TEST_F(AuthenticatorTest, AChangedPasswordAndADisabledAccountCountAtOnce) {
  add("ayesha");
  ASSERT_TRUE(authenticator.identify(basic("ayesha", password)));
  ASSERT_TRUE(node::set_password(desk, "ayesha", "another password"));
  EXPECT_FALSE(authenticator.identify(basic("ayesha", password)));
  ASSERT_TRUE(authenticator.identify(basic("ayesha", "another password")));
  ASSERT_TRUE(node::disable_account(desk, "ayesha"));
  EXPECT_FALSE(authenticator.identify(basic("ayesha", "another password")));
}

TEST_F(AuthenticatorTest, GuessesMakeTheAddressWaitAndNobodyElse) {
  add("ayesha");
  add("omar");
  for (std::uint32_t i = 0; i <= limits::failures_free; ++i) {
    EXPECT_EQ(authenticator.identify(basic("ayesha", "guess" + std::to_string(i))).error().status, 401);
  }
  const auto waits = authenticator.identify(basic("ayesha", password));
  ASSERT_FALSE(waits);
  EXPECT_EQ(waits.error().status, 429);
  EXPECT_EQ(waits.error().retry_seconds, 1U);
  EXPECT_EQ(authenticator.identify(basic("omar", password)).error().status, 429) << "the address waits";
  EXPECT_TRUE(authenticator.identify(basic("ayesha", password, "192.0.2.2"))) << "another address does not";
  clock.pass(2);
  EXPECT_TRUE(authenticator.identify(basic("omar", password)));
}

TEST_F(AuthenticatorTest, WhoProvedThePasswordIsNotKeptOutByGuessesFromElsewhere) {
  add("ayesha");
  ASSERT_TRUE(authenticator.identify(basic("ayesha", password, "192.0.2.9")));
  for (std::uint32_t i = 0; i < 5 * limits::failures_free; ++i) {
    static_cast<void>(authenticator.identify(basic("ayesha", "guess", "198.51.100." + std::to_string(i))));
  }
  EXPECT_EQ(authenticator.identify(basic("ayesha", "guess", "203.0.113.1")).error().status, 429)
      << "the account waits";
  EXPECT_TRUE(authenticator.identify(basic("ayesha", password, "192.0.2.9")));
}

TEST_F(AuthenticatorTest, ATokenHoldsUntilItExpiresOrIsEnded) {
  add("ayesha", "analyst");
  const auto token =
      node::make_token(desk, "ayesha", "script", Timestamp{clock.now().micros + 1'000'000}).value();
  const auto bearer = request({{"authorization", "Bearer " + token}});
  EXPECT_EQ(authenticator.identify(bearer)->role, Role::analyst);
  clock.pass(1);
  EXPECT_EQ(authenticator.identify(bearer).error().status, 401);
  const auto other = node::make_token(desk, "ayesha", "script", std::nullopt).value();
  EXPECT_TRUE(authenticator.identify(request({{"authorization", "Bearer " + other}})));
  ASSERT_TRUE(node::end_tokens(desk, "ayesha"));
  EXPECT_FALSE(authenticator.identify(request({{"authorization", "Bearer " + other}})));
}

TEST_F(AuthenticatorTest, ASessionReadsByItsCookieAndWritesWithItsTokenOnly) {
  add("ayesha");
  const auto signed_in = authenticator.sign_in(request(), "ayesha", password);
  ASSERT_TRUE(signed_in);
  const auto& token = signed_in->token;
  const auto csrf = *signed_in->caller.csrf;
  EXPECT_EQ(*authenticator.identify(session(token)), signed_in->caller);
  EXPECT_EQ(authenticator.identify(session(token, http::Method::post)).error().status, 403);
  EXPECT_EQ(authenticator.identify(session(token, http::Method::post, {{"x-csrf-token", "0" + csrf}}))
                .error()
                .status,
            403);
  EXPECT_TRUE(authenticator.identify(session(token, http::Method::del, {{"x-csrf-token", csrf}})));
  EXPECT_TRUE(authenticator.identify(
      session(token, http::Method::post, {{"x-csrf-token", csrf}, {"origin", "http://node.example"}})));
  EXPECT_EQ(authenticator
                .identify(session(token, http::Method::post,
                                  {{"x-csrf-token", csrf}, {"origin", "https://evil.example"}}))
                .error()
                .status,
            403);
  EXPECT_FALSE(authenticator.identify(request({{"authorization", "Bearer " + token}})))
      << "a session is no bearer token";
}

TEST_F(AuthenticatorTest, ASessionEndsByTimeOrBySigningOut) {
  add("ayesha");
  const auto first = authenticator.sign_in(request(), "ayesha", password).value();
  const auto lines = ledger_lines();
  authenticator.sign_out(session(first.token));
  EXPECT_EQ(ledger_lines(), lines + 1);
  EXPECT_EQ(authenticator.identify(session(first.token))->role, Role::anonymous);
  const auto second = authenticator.sign_in(request(), "ayesha", password).value();
  clock.pass(std::int64_t{limits::session_hours} * 3600);
  EXPECT_EQ(authenticator.identify(session(second.token))->role, Role::anonymous);
}

TEST_F(AuthenticatorTest, SigningInIsALineOfTheLedgerAndGuessingOneLineWhenTheWaitBegins) {
  add("ayesha");
  const auto before = ledger_lines();
  ASSERT_TRUE(authenticator.sign_in(request(), "ayesha", password));
  EXPECT_EQ(ledger_lines(), before + 1);
  for (std::uint32_t i = 0; i < 6 * limits::failures_free; ++i) {
    static_cast<void>(authenticator.identify(basic("ayesha", "guess", "198.51.100." + std::to_string(i))));
  }
  EXPECT_EQ(ledger_lines(), before + 2);
}

TEST_F(AuthenticatorTest, WithoutAccountsThisMachineMayReadIfItIsNamed) {
  auto here = request({}, "127.0.0.1");
  here.headers = {{"host", "127.0.0.1:8080"}};
  const auto caller = authenticator.identify(here);
  ASSERT_TRUE(caller);
  EXPECT_TRUE(caller->demo);
  EXPECT_EQ(caller->role, Role::reader);
  EXPECT_EQ(caller->name, "");
  for (const auto* host : {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""}) {
    here.headers = {{"host", host}};
    EXPECT_EQ(authenticator.identify(here)->role, Role::anonymous) << host;
  }
  here.headers = {{"host", "localhost"}};
  here.peer.address = "192.0.2.1";
  EXPECT_EQ(authenticator.identify(here)->role, Role::anonymous);
  add("ayesha");
  here.peer.address = "127.0.0.1";
  EXPECT_EQ(authenticator.identify(here)->role, Role::anonymous) << "there is an account now";
}

TEST_F(AuthenticatorTest, ACertificateStandsForItsAccountOrItsPartner) {
  add("krn-node", "partner", "krn");
  const auto bound = sha256("krn"), configured = sha256("psv");
  ASSERT_TRUE(node::bind_certificate(desk, "krn-node", bound));
  Authenticator with_partners{*base, context, {true, {{configured, "psv"}}}};
  auto shown = request();
  shown.peer.certificate = bound.to_hex();
  EXPECT_EQ(with_partners.identify(shown)->name, "krn-node");
  shown.peer.certificate = configured.to_hex();
  EXPECT_EQ(*with_partners.identify(shown), (Principal{"psv", Role::partner, "psv", false, {}}));
  shown.peer.certificate = sha256("unknown").to_hex();
  EXPECT_EQ(with_partners.identify(shown)->role, Role::anonymous);
  ASSERT_TRUE(node::disable_account(desk, "krn-node"));
  shown.peer.certificate = bound.to_hex();
  EXPECT_EQ(with_partners.identify(shown)->role, Role::anonymous);
}

TEST_F(AuthenticatorTest, AnAccountOfAPartnerWithACertificateNeedsBoth) {
  add("krn-node", "partner", "krn");
  Authenticator strict{*base, context, {true, {{sha256("krn"), "krn"}}}};
  const auto token = node::make_token(desk, "krn-node", "sync", std::nullopt).value();
  for (auto shown : {basic("krn-node", password), request({{"authorization", "Bearer " + token}})}) {
    EXPECT_EQ(strict.identify(shown).error().status, 401);
    shown.peer.certificate = sha256("another").to_hex();
    EXPECT_EQ(strict.identify(shown).error().status, 401);
    shown.peer.certificate = sha256("krn").to_hex();
    EXPECT_TRUE(strict.identify(shown));
  }
}

TEST_F(AuthenticatorTest, MalformedCredentialsAreRefusedLikeWrongOnes) {
  const auto refused = authenticator.identify(request({{"authorization", "Negotiate abc"}}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().status, 401);
}

}  // namespace
}  // namespace sanad::api
