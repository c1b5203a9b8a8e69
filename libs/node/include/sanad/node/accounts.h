// SPDX-License-Identifier: Apache-2.0
/// Who may sign in, changed by hand: every change is a line of the ledger in the same commit, with who made
/// it. No line, message or table ever holds a secret.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/node/context.h"
#include "sanad/store/store.h"

namespace sanad::node {

struct NewAccount {
  std::string name;     ///< [a-z0-9.-], 1..64
  std::string role;     ///< partner, reader, analyst, releaser, admin
  std::string partner;  ///< of role partner, and of no other: its name in the configuration
  std::optional<std::string> password;
};

/// What all changes are given.
struct AccountDesk {
  store::Store& base;
  const Context& context;
  std::string actor;  ///< who changes: an account, or the person at the command line
};

/// conflict if the name is taken; invalid_input for a name, role, partner or password that breaks a rule.
Result<void> add_account(const AccountDesk& desk, const NewAccount& account);

// Each gives not_found for an unknown account.
/// Replaces the password; ends all sessions and tokens of the account.
Result<void> set_password(const AccountDesk& desk, std::string_view name, std::string_view password);
/// A disabled account signs in no more; its sessions and tokens end for good.
Result<void> disable_account(const AccountDesk& desk, std::string_view name);
Result<void> enable_account(const AccountDesk& desk, std::string_view name);
/// The token, which is shown this once. limit_exceeded beyond limits::account_tokens; refused for a disabled
/// account. `label` says what it is for: "sync from krn", up to 64 bytes.
Result<std::string> make_token(const AccountDesk& desk, std::string_view name, std::string_view label,
                               std::optional<Timestamp> expires);
/// Ends all tokens and sessions of the account; how many there were.
Result<std::uint64_t> end_tokens(const AccountDesk& desk, std::string_view name);
/// The client certificate with this SHA-256 (of its DER form) stands for the account, and for no other.
Result<void> bind_certificate(const AccountDesk& desk, std::string_view name, const Digest& fingerprint);

/// Of the tokens that sessions are; no other token has it.
inline constexpr std::string_view session_label = "session";
/// A session of limits::session_hours for the account, in the ledger as signed in. `request` is the id in the
/// access log. Errors as make_token().
Result<std::string> begin_session(const AccountDesk& desk, std::string_view name, const std::string& request);
/// Nothing if there is no such session.
void end_session(const AccountDesk& desk, std::string_view token, const std::string& request);
/// So many sign-ins of this account have failed that the next must wait: a line of the ledger.
void note_failures(const AccountDesk& desk, std::string_view name, const std::string& request);

}  // namespace sanad::node
