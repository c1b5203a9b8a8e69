// SPDX-License-Identifier: Apache-2.0
#include "sqlite_accounts.h"

#include <sqlite3.h>

#include <utility>

#include "sanad/core/check.h"

namespace sanad::store {
namespace {

Token read_token(const Statement& row) {
  return {
      row.digest(0), std::string{row.text(1)}, std::string{row.text(2)}, {row.integer(3)}, row.maybe_time(4)};
}

}  // namespace

Account SqliteAccounts::read_account(const Statement& row) const {
  Account account;
  account.name = row.text(0);
  account.role = row.text(1);
  account.partner = row.text(2);
  account.password_hash = row.text(3);
  account.disabled = row.integer(4) != 0;
  account.created = {row.integer(5)};
  Statement certificates{context_.connection(),
                         "SELECT fingerprint FROM login_certificate WHERE login = ?1 ORDER BY fingerprint"};
  certificates.bind_text(1, account.name);
  while (certificates.step()) account.certificates.push_back(certificates.digest(0));
  return account;
}

std::optional<Account> SqliteAccounts::get(std::string_view name) const {
  auto& row = context_.connection().cached(
      "SELECT name, role, partner, password_hash, disabled, created FROM login WHERE name = ?1");
  row.bind_text(1, name);
  auto found = row.step() ? std::optional{read_account(row)} : std::nullopt;
  row.reset();
  return found;
}

std::vector<Account> SqliteAccounts::list() const {
  Statement rows{context_.connection(),
                 "SELECT name, role, partner, password_hash, disabled, created FROM login ORDER BY name"};
  std::vector<Account> result;
  while (rows.step()) result.push_back(read_account(rows));
  return result;
}

bool SqliteAccounts::any() const {
  auto& row = context_.connection().cached("SELECT 1 FROM login LIMIT 1");
  const bool found = row.step();
  row.reset();
  return found;
}

std::optional<Account> SqliteAccounts::with_certificate(const Digest& fingerprint) const {
  Statement row{context_.connection(), "SELECT login FROM login_certificate WHERE fingerprint = ?1"};
  row.bind(1, fingerprint);
  if (!row.step()) return std::nullopt;
  return get(row.text(0));
}

std::optional<Token> SqliteAccounts::token(const Digest& digest) const {
  auto& row = context_.connection().cached(
      "SELECT digest, login, label, created, expires FROM login_token WHERE digest = ?1");
  row.bind(1, digest);
  auto found = row.step() ? std::optional{read_token(row)} : std::nullopt;
  row.reset();
  return found;
}

std::vector<Token> SqliteAccounts::tokens(std::string_view account) const {
  Statement rows{context_.connection(),
                 "SELECT digest, login, label, created, expires FROM login_token WHERE login = ?1 ORDER BY "
                 "created, digest"};
  rows.bind_text(1, account);
  std::vector<Token> result;
  while (rows.step()) result.push_back(read_token(rows));
  return result;
}

std::uint64_t SqliteAccounts::changes() const {
  return static_cast<std::uint64_t>(sqlite3_changes64(context_.connection().handle()));
}

void SqliteAccounts::put(const Account& account) {
  const Use use{context_.state()};
  auto& connection = context_.connection();
  auto& insert = connection.cached(
      "INSERT INTO login VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (name) DO UPDATE SET role = "
      "excluded.role, "
      "partner = excluded.partner, password_hash = excluded.password_hash, disabled = excluded.disabled, "
      "created "
      "= excluded.created");
  insert.bind_text(1, account.name).bind_text(2, account.role).bind_text(3, account.partner);
  insert.bind_text(4, account.password_hash).bind(5, account.disabled ? 1 : 0);
  insert.bind(6, account.created.micros).run();
  connection.cached("DELETE FROM login_certificate WHERE login = ?1").bind_text(1, account.name).run();
  for (const auto& fingerprint : account.certificates) {
    connection.cached("INSERT OR REPLACE INTO login_certificate VALUES (?1, ?2)")
        .bind(1, fingerprint)
        .bind_text(2, account.name)
        .run();
  }
}

bool SqliteAccounts::remove(std::string_view name) {
  const Use use{context_.state()};
  auto& connection = context_.connection();
  connection.cached("DELETE FROM login_certificate WHERE login = ?1").bind_text(1, name).run();
  connection.cached("DELETE FROM login_token WHERE login = ?1").bind_text(1, name).run();
  connection.cached("DELETE FROM login WHERE name = ?1").bind_text(1, name).run();
  return changes() > 0;
}

void SqliteAccounts::put_token(const Token& token) {
  const Use use{context_.state()};
  SANAD_CHECK(get(token.account).has_value(), "a token is made for an account that is there");
  auto& insert =
      context_.connection().cached("INSERT OR REPLACE INTO login_token VALUES (?1, ?2, ?3, ?4, ?5)");
  insert.bind(1, token.digest).bind_text(2, token.account).bind_text(3, token.label);
  insert.bind(4, token.created.micros).bind_time(5, token.expires).run();
}

bool SqliteAccounts::remove_token(const Digest& digest) {
  const Use use{context_.state()};
  context_.connection().cached("DELETE FROM login_token WHERE digest = ?1").bind(1, digest).run();
  return changes() > 0;
}

std::uint64_t SqliteAccounts::drop_tokens(std::string_view account) {
  const Use use{context_.state()};
  context_.connection().cached("DELETE FROM login_token WHERE login = ?1").bind_text(1, account).run();
  return changes();
}

std::uint64_t SqliteAccounts::drop_expired_tokens(Timestamp now) {
  const Use use{context_.state()};
  context_.connection().cached("DELETE FROM login_token WHERE expires <= ?1").bind(1, now.micros).run();
  return changes();
}

}  // namespace sanad::store
