// SPDX-License-Identifier: Apache-2.0
/// Accounts and their tokens in their tables. There the word is "login": a view is called "account".
#pragma once

#include "exchange_context.h"
#include "sanad/store/accounts.h"

namespace sanad::store {

class SqliteAccounts final : public Accounts {
 public:
  explicit SqliteAccounts(ExchangeContext& context) : context_{context} {}

  std::optional<Account> get(std::string_view name) const override;
  std::vector<Account> list() const override;
  bool any() const override;
  std::optional<Account> with_certificate(const Digest& fingerprint) const override;
  std::optional<Token> token(const Digest& digest) const override;
  std::vector<Token> tokens(std::string_view account) const override;

  void put(const Account& account) override;
  bool remove(std::string_view name) override;
  void put_token(const Token& token) override;
  bool remove_token(const Digest& digest) override;
  std::uint64_t drop_tokens(std::string_view account) override;
  std::uint64_t drop_expired_tokens(Timestamp now) override;

 private:
  Account read_account(const Statement& row) const;
  std::uint64_t changes() const;

  ExchangeContext& context_;
};

}  // namespace sanad::store
