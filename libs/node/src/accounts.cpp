// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/accounts.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "sanad/core/limits.h"
#include "sanad/node/secret.h"
#include "written_entry.h"

namespace sanad::node {
namespace {

constexpr std::size_t name_letters = 64, label_bytes = 64;
constexpr std::array<std::string_view, 5> roles{"partner", "reader", "analyst", "releaser", "admin"};
using More = std::map<std::string, std::string, std::less<>>;

bool is_key(std::string_view name) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  return !name.empty() && name.size() <= name_letters &&
         name.find_first_not_of(letters) == std::string_view::npos;
}

Result<void> check(const NewAccount& account) {
  if (!is_key(account.name)) {
    return fail(ErrorCode::invalid_input, "expected a name of 1 to 64 of the letters a-z, 0-9, '.' and '-'");
  }
  if (std::find(roles.begin(), roles.end(), account.role) == roles.end()) {
    return fail(
        ErrorCode::invalid_input,
        "expected one of the roles partner, reader, analyst, releaser, admin; found '" + account.role + "'");
  }
  if ((account.role == "partner") != !account.partner.empty()) {
    return fail(ErrorCode::invalid_input,
                "expected the name of a partner with the role partner, and with no other role");
  }
  if (!account.partner.empty() && !is_key(account.partner)) {
    return fail(ErrorCode::invalid_input, "expected the name of a partner as the configuration has it");
  }
  return account.password ? check_password_length(*account.password) : Result<void>{};
}

/// One transaction with its line in the ledger.
class Change {
 public:
  explicit Change(const AccountDesk& desk) : desk_{desk}, transaction_{desk.base.begin()} {}

  store::Accounts& accounts() { return transaction_->exchange().accounts(); }
  Result<store::Account> find(std::string_view name) {
    auto account = accounts().get(name);
    if (account) return std::move(*account);
    return fail(ErrorCode::not_found, "expected the name of an account, found '" + std::string{name} +
                                          "'; list them with 'sanad account list'");
  }
  /// Signing in and out comes with the id of its request.
  void commit(const store::Account& account, const std::string& what, More more = {},
              std::string_view request = {}) {
    more["account"] = account.name;
    auto entry =
        written_entry({what, desk_.actor, request, std::nullopt, std::move(more)}, desk_.context.clock.now());
    if (!request.empty()) entry.action = exchange::LedgerAction::signed_in;
    entry.partner = account.partner;
    transaction_->exchange().ledger().append(std::move(entry));
    transaction_->commit("account", account.name + ": " + what);
  }

 private:
  const AccountDesk& desk_;
  std::unique_ptr<store::Transaction> transaction_;
};

}  // namespace

Result<void> add_account(const AccountDesk& desk, const NewAccount& account) {
  if (auto checked = check(account); !checked) return checked;
  store::Account made;
  made.name = account.name;
  made.role = account.role;
  made.partner = account.partner;
  made.created = desk.context.clock.now();
  if (account.password) made.password_hash = hash_password(*account.password);
  Change change{desk};
  if (change.accounts().get(account.name)) {
    return fail(ErrorCode::conflict, "expected a name that no account has, found '" + account.name + "'");
  }
  change.accounts().put(made);
  change.commit(made, "added", {{"role", made.role}});
  return {};
}

Result<void> set_password(const AccountDesk& desk, std::string_view name, std::string_view password) {
  if (auto checked = check_password_length(password); !checked) return checked;
  auto hash = hash_password(password);  // before the transaction: nobody waits for it
  Change change{desk};
  auto account = change.find(name);
  if (!account) return tl::unexpected{account.error()};
  account->password_hash = std::move(hash);
  change.accounts().put(*account);
  change.accounts().drop_tokens(name);
  change.commit(*account, "password set");
  return {};
}

Result<void> disable_account(const AccountDesk& desk, std::string_view name) {
  Change change{desk};
  auto account = change.find(name);
  if (!account) return tl::unexpected{account.error()};
  account->disabled = true;
  change.accounts().put(*account);
  change.accounts().drop_tokens(name);
  change.commit(*account, "disabled");
  return {};
}

Result<void> enable_account(const AccountDesk& desk, std::string_view name) {
  Change change{desk};
  auto account = change.find(name);
  if (!account) return tl::unexpected{account.error()};
  account->disabled = false;
  change.accounts().put(*account);
  change.commit(*account, "enabled");
  return {};
}

namespace {

/// Puts a new token into the change; the caller commits it.
Result<std::string> put_new_token(Change& change, const store::Account& account, std::string_view label,
                                  Timestamp now, std::optional<Timestamp> expires) {
  if (account.disabled) return fail(ErrorCode::refused, "expected an account that is enabled", account.name);
  change.accounts().drop_expired_tokens(now);
  if (change.accounts().tokens(account.name).size() >= limits::account_tokens) {
    return fail(
        ErrorCode::limit_exceeded,
        "expected at most " + std::to_string(limits::account_tokens) + " tokens and sessions of one account",
        account.name);
  }
  auto token = new_token();
  change.accounts().put_token({token_digest(token), account.name, std::string{label}, now, expires});
  return token;
}

}  // namespace

Result<std::string> make_token(const AccountDesk& desk, std::string_view name, std::string_view label,
                               std::optional<Timestamp> expires) {
  if (label.empty() || label.size() > label_bytes || label == session_label) {
    return fail(ErrorCode::invalid_input,
                "expected a label of 1 to 64 bytes that says what the token is for, and is not 'session'");
  }
  const auto now = desk.context.clock.now();
  if (expires && *expires <= now) {
    return fail(ErrorCode::invalid_input, "expected a time of expiry that is still to come");
  }
  Change change{desk};
  const auto account = change.find(name);
  if (!account) return tl::unexpected{account.error()};
  auto token = put_new_token(change, *account, label, now, expires);
  if (token) change.commit(*account, "token made", {{"label", std::string{label}}});
  return token;
}

Result<std::string> begin_session(const AccountDesk& desk, std::string_view name,
                                  const std::string& request) {
  constexpr std::int64_t hour = 3'600'000'000;
  const auto now = desk.context.clock.now();
  Change change{desk};
  const auto account = change.find(name);
  if (!account) return tl::unexpected{account.error()};
  auto token = put_new_token(change, *account, session_label, now,
                             Timestamp{now.micros + limits::session_hours * hour});
  if (token) change.commit(*account, "session begun", {{"outcome", "signed in"}}, request);
  return token;
}

void end_session(const AccountDesk& desk, std::string_view token, const std::string& request) {
  Change change{desk};
  const auto held = change.accounts().token(token_digest(token));
  if (!held || held->label != session_label) return;
  const auto account = change.find(held->account);
  if (!account) return;
  change.accounts().remove_token(held->digest);
  change.commit(*account, "session ended", {{"outcome", "signed out"}}, request);
}

void note_failures(const AccountDesk& desk, std::string_view name, const std::string& request) {
  Change change{desk};
  const auto account = change.find(name);
  if (account) change.commit(*account, "sign-ins must wait", {{"outcome", "refused"}}, request);
}

Result<std::uint64_t> end_tokens(const AccountDesk& desk, std::string_view name) {
  Change change{desk};
  const auto account = change.find(name);
  if (!account) return tl::unexpected{account.error()};
  const auto ended = change.accounts().drop_tokens(name);
  change.commit(*account, "tokens ended", {{"count", std::to_string(ended)}});
  return ended;
}

Result<void> bind_certificate(const AccountDesk& desk, std::string_view name, const Digest& fingerprint) {
  Change change{desk};
  auto account = change.find(name);
  if (!account) return tl::unexpected{account.error()};
  auto& held = account->certificates;
  if (std::find(held.begin(), held.end(), fingerprint) == held.end()) {
    held.insert(std::lower_bound(held.begin(), held.end(), fingerprint), fingerprint);
  }
  change.accounts().put(*account);
  change.commit(*account, "certificate bound", {{"certificate", fingerprint.to_hex()}});
  return {};
}

}  // namespace sanad::node
