// SPDX-License-Identifier: Apache-2.0
#include "cmd_account.h"

#include <cctype>
#include <ostream>

#include "output.h"
#include "password_input.h"
#include "sanad/node/accounts.h"

namespace sanad::app {
namespace {

/// Opens the base, makes the change, says what was done.
template <class Make>
Exit change(const Shell& shell, const std::string& by, const std::string& done, Make make) {
  const auto base = shell.open_base_to_write();
  if (!base) return shell.fail(base.error());
  const node::AccountDesk desk{**base, shell.context, by.empty() ? "command" : by};
  const Result<void> made = make(desk);
  if (!made) return shell.fail(made.error());
  shell.err << done << '\n';
  return Exit::ok;
}

Result<Digest> fingerprint_of(std::string text) {
  std::string hex;
  for (const char c : text) {
    if (c != ':') hex += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  auto digest = Digest::from_hex(hex);
  if (digest) return digest;
  return sanad::fail(ErrorCode::invalid_input,
                     "expected the SHA-256 of a certificate as 64 hex digits, found '" + text + "'");
}

}  // namespace

Exit run(const AccountAddArgs& args, const Shell& shell) {
  node::NewAccount account{args.name, args.role, args.partner, {}};
  if (args.with_password || !args.password_file.empty()) {
    auto password = read_password(args.password_file, shell);
    if (!password) return shell.fail(password.error());
    account.password = std::move(*password);
  }
  return change(shell, args.by, "added " + args.name + ", role " + args.role,
                [&](const node::AccountDesk& desk) { return node::add_account(desk, account); });
}

Exit run(const AccountListArgs&, const Shell& shell) {
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = (*base)->snapshot();
  const auto& accounts = snapshot->exchange().accounts();
  const auto all = accounts.list();
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().key("accounts").begin_array();
      for (const auto& account : all) {
        json.begin_object().member("name", account.name).member("role", account.role);
        if (!account.partner.empty()) json.member("partner", account.partner);
        json.member("disabled", account.disabled).member("password", !account.password_hash.empty());
        json.member("tokens", static_cast<std::uint64_t>(accounts.tokens(account.name).size()));
        json.key("certificates").begin_array();
        for (const auto& certificate : account.certificates) json.value(certificate.to_hex());
        json.end_array().member("created", account.created.to_string()).end_object();
      }
      json.end_array().end_object();
    });
    return Exit::ok;
  }
  TextTable table{{{"name"},
                   {"role"},
                   {"partner"},
                   {"state"},
                   {"password"},
                   {"tokens", Align::right},
                   {"certificates", Align::right},
                   {"created"}}};
  for (const auto& account : all) {
    table.row({account.name, account.role, account.partner, account.disabled ? "disabled" : "enabled",
               account.password_hash.empty() ? "no" : "yes",
               std::to_string(accounts.tokens(account.name).size()),
               std::to_string(account.certificates.size()), account.created.to_string()});
  }
  print_table(table, shell);
  return Exit::ok;
}

Exit run(const AccountDisableArgs& args, const Shell& shell) {
  return change(shell, args.by, (args.enable ? "enabled " : "disabled ") + args.name,
                [&](const node::AccountDesk& desk) {
                  return args.enable ? node::enable_account(desk, args.name)
                                     : node::disable_account(desk, args.name);
                });
}

Exit run(const AccountPasswordArgs& args, const Shell& shell) {
  const auto password = read_password(args.password_file, shell);
  if (!password) return shell.fail(password.error());
  return change(
      shell, args.by, "password of " + args.name + " set; its tokens and sessions have ended",
      [&](const node::AccountDesk& desk) { return node::set_password(desk, args.name, *password); });
}

Exit run(const AccountTokenArgs& args, const Shell& shell) {
  if (args.end) {
    return change(shell, args.by, "tokens and sessions of " + args.name + " have ended",
                  [&](const node::AccountDesk& desk) {
                    return node::end_tokens(desk, args.name).map([](std::uint64_t) {});
                  });
  }
  constexpr std::int64_t day = 86'400'000'000;
  std::optional<Timestamp> expires;
  if (args.days > 0) expires = Timestamp{shell.context.clock.now().micros + args.days * day};
  return change(shell, args.by, "keep it now: it is not shown again",
                [&](const node::AccountDesk& desk) -> Result<void> {
                  const auto token = node::make_token(desk, args.name, args.label, expires);
                  if (!token) return tl::unexpected{token.error()};
                  shell.out << *token << '\n' << std::flush;
                  return {};
                });
}

Exit run(const AccountCertificateArgs& args, const Shell& shell) {
  const auto fingerprint = fingerprint_of(args.sha256);
  if (!fingerprint) return shell.fail(fingerprint.error());
  return change(shell, args.by, "certificate bound to " + args.name, [&](const node::AccountDesk& desk) {
    return node::bind_certificate(desk, args.name, *fingerprint);
  });
}

}  // namespace sanad::app
