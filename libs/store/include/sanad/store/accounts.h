// SPDX-License-Identifier: Apache-2.0
/// Who may sign in. Only what proves a secret is kept, never the secret.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"

namespace sanad::store {

struct Account {
  std::string name;           ///< short key
  std::string role;           ///< "partner", "reader", "analyst", "releaser", "admin"
  std::string partner;        ///< whose account it is; empty for our own people
  std::string password_hash;  ///< Argon2id in its text form; empty = no password
  bool disabled = false;
  Timestamp created;
  std::vector<Digest> certificates;  ///< SHA-256 of client certificates (DER), sorted
  friend bool operator==(const Account&, const Account&) = default;
};

/// A bearer token or a session.
struct Token {
  Digest digest;  ///< SHA-256 of the random value
  std::string account;
  std::string label;  ///< "session", or what its owner calls it
  Timestamp created;
  std::optional<Timestamp> expires;
  friend bool operator==(const Token&, const Token&) = default;
};

class AccountsView {
 public:
  virtual ~AccountsView() = default;
  virtual std::optional<Account> get(std::string_view name) const = 0;
  virtual std::vector<Account> list() const = 0;  ///< by name
  virtual bool any() const = 0;
  /// The account that a client certificate stands for.
  virtual std::optional<Account> with_certificate(const Digest& fingerprint) const = 0;
  /// Also when it has expired: the caller compares.
  virtual std::optional<Token> token(const Digest& digest) const = 0;
  virtual std::vector<Token> tokens(std::string_view account) const = 0;  ///< by time of creation
};

class Accounts : public AccountsView {
 public:
  /// Makes or replaces it, with its certificates. A certificate of another account is taken from that one.
  virtual void put(const Account& account) = 0;
  /// With its tokens. False if it is not there.
  virtual bool remove(std::string_view name) = 0;
  virtual void put_token(const Token& token) = 0;
  virtual bool remove_token(const Digest& digest) = 0;
  virtual std::uint64_t drop_tokens(std::string_view account) = 0;
  virtual std::uint64_t drop_expired_tokens(Timestamp now) = 0;
};

}  // namespace sanad::store
