// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/accounts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "node_context.h"
#include "sanad/core/limits.h"
#include "sanad/node/secret.h"
#include "temporary_folder.h"

namespace sanad::node {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const std::string password = "a long enough password";

class AccountsTest : public ::testing::Test {
 protected:
  Result<void> add(const std::string& name, const std::string& role = "reader",
                   const std::string& partner = "") {
    return add_account(desk, {name, role, partner, password});
  }
  store::Account account(const std::string& name) const {
    return base->snapshot()->exchange().accounts().get(name).value();
  }
  std::vector<store::Token> tokens(const std::string& name) const {
    return base->snapshot()->exchange().accounts().tokens(name);
  }
  std::vector<std::string> ledger() const {
    std::vector<std::string> lines;
    base->snapshot()->exchange().ledger().for_each(0, [&](const store::LedgerLine& line) {
      lines.push_back(line.text);
      return true;
    });
    return lines;
  }

  const sanad::testing::TemporaryFolder folder;
  sanad::testing::QuietContext quiet;
  const std::unique_ptr<store::Store> base =
      store::open_sqlite(folder.file("base.sanad"), {.create = true}, quiet.clock).value();
  const AccountDesk desk{*base, quiet.context, "omar"};
};

TEST_F(AccountsTest, AnAccountHasARoleAndKeepsNoPassword) {
  ASSERT_TRUE(add("ayesha", "analyst"));
  EXPECT_EQ(account("ayesha").role, "analyst");
  EXPECT_THAT(account("ayesha").password_hash, Not(HasSubstr(password)));
  EXPECT_TRUE(password_fits(account("ayesha").password_hash, password));
  EXPECT_FALSE(password_fits(account("ayesha").password_hash, password + " "));
}

TEST(PasswordHash, WhatUnknownAccountsAreHeldAgainstIsMadeLikeAnyOther) {
  const auto unfit = unfit_password_hash(), real = hash_password(password);
  EXPECT_EQ(unfit.size(), real.size());
  const auto parameters = real.substr(0, real.find("p=1$"));
  EXPECT_TRUE(unfit.starts_with(parameters)) << unfit;
  EXPECT_NE(unfit_password_hash(), unfit);
  EXPECT_FALSE(password_fits(unfit, password));
}

TEST_F(AccountsTest, EveryChangeIsALineOfTheLedgerWithWhoMadeItAndWithoutSecrets) {
  ASSERT_TRUE(add("krn-node", "partner", "krn"));
  const auto token = make_token(desk, "krn-node", "sync", std::nullopt).value();
  ASSERT_TRUE(bind_certificate(desk, "krn-node", sha256("certificate")));
  ASSERT_TRUE(set_password(desk, "krn-node", "another password"));
  ASSERT_TRUE(end_tokens(desk, "krn-node"));
  ASSERT_TRUE(disable_account(desk, "krn-node"));
  ASSERT_TRUE(enable_account(desk, "krn-node"));
  const auto lines = ledger();
  EXPECT_THAT(
      lines, ElementsAre(HasSubstr("\"added\""), HasSubstr("\"token made\""),
                         HasSubstr("\"certificate bound\""), HasSubstr("\"password set\""),
                         HasSubstr("\"tokens ended\""), HasSubstr("\"disabled\""), HasSubstr("\"enabled\"")));
  for (const auto& line : lines) {
    EXPECT_THAT(line, HasSubstr("\"actor\":\"omar\""));
    EXPECT_THAT(line, HasSubstr("\"partner\":\"krn\""));
    EXPECT_THAT(line, Not(HasSubstr("password\":\"a")));
    EXPECT_THAT(line, Not(HasSubstr(token)));
  }
}

TEST_F(AccountsTest, RefusesNamesRolesPartnersAndPasswordsThatBreakARule) {
  const NewAccount good{"ayesha", "reader", "", password};
  for (const auto* name : {"", "Ayesha", "a b", "a:b", "../x"}) {
    auto bad = good;
    bad.name = name;
    EXPECT_EQ(add_account(desk, bad).error().code, ErrorCode::invalid_input) << name;
  }
  for (const auto& [role, partner] : std::vector<std::pair<std::string, std::string>>{
           {"owner", ""}, {"anonymous", ""}, {"partner", ""}, {"reader", "krn"}, {"partner", "K R"}}) {
    auto bad = good;
    bad.role = role;
    bad.partner = partner;
    EXPECT_EQ(add_account(desk, bad).error().code, ErrorCode::invalid_input) << role << partner;
  }
  auto bad = good;
  bad.password = "short";
  EXPECT_THAT(add_account(desk, bad).error().message, HasSubstr("12"));
  EXPECT_THAT(ledger(), IsEmpty());
}

TEST_F(AccountsTest, ANameIsGivenOnce) {
  ASSERT_TRUE(add("ayesha"));
  EXPECT_EQ(add("ayesha").error().code, ErrorCode::conflict);
}

TEST_F(AccountsTest, ANewPasswordAndADisabledAccountEndWhatWasOpen) {
  ASSERT_TRUE(add("ayesha"));
  ASSERT_TRUE(make_token(desk, "ayesha", "one", std::nullopt));
  ASSERT_TRUE(set_password(desk, "ayesha", "another password"));
  EXPECT_THAT(tokens("ayesha"), IsEmpty());
  ASSERT_TRUE(make_token(desk, "ayesha", "two", std::nullopt));
  ASSERT_TRUE(disable_account(desk, "ayesha"));
  EXPECT_THAT(tokens("ayesha"), IsEmpty());
  EXPECT_EQ(make_token(desk, "ayesha", "three", std::nullopt).error().code, ErrorCode::refused);
}

TEST_F(AccountsTest, ATokenIsKeptOnlyAsItsDigest) {
  ASSERT_TRUE(add("ayesha"));
  const auto token = make_token(desk, "ayesha", "script", std::nullopt).value();
  ASSERT_THAT(tokens("ayesha"), SizeIs(1));
  EXPECT_EQ(tokens("ayesha")[0].digest, token_digest(token));
  EXPECT_NE(make_token(desk, "ayesha", "script", std::nullopt).value(), token);
}

TEST_F(AccountsTest, TokensOfOneAccountAreBoundedAndExpiredOnesMakeRoom) {
  ASSERT_TRUE(add("ayesha"));
  const auto now = quiet.clock.now();
  EXPECT_EQ(make_token(desk, "ayesha", "x", now).error().code, ErrorCode::invalid_input);
  for (std::size_t i = 0; i < limits::account_tokens; ++i) {
    ASSERT_TRUE(make_token(desk, "ayesha", "x", Timestamp{now.micros + 1}));
  }
  EXPECT_EQ(make_token(desk, "ayesha", "x", std::nullopt).error().code, ErrorCode::limit_exceeded);
  const FixedClock later{Timestamp{now.micros + 2}};
  NoProgress progress;
  const Context context{later, quiet.log, progress};
  EXPECT_TRUE(make_token({*base, context, "omar"}, "ayesha", "x", std::nullopt));
}

TEST_F(AccountsTest, UnknownAccountsAreNamed) {
  EXPECT_THAT(describe(set_password(desk, "nobody", password).error()), HasSubstr("'nobody'"));
  EXPECT_EQ(disable_account(desk, "nobody").error().code, ErrorCode::not_found);
  EXPECT_EQ(end_tokens(desk, "nobody").error().code, ErrorCode::not_found);
  EXPECT_EQ(bind_certificate(desk, "nobody", Digest{}).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace sanad::node
