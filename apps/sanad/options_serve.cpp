// SPDX-License-Identifier: Apache-2.0
#include "options_serve.h"

#include "add_command.h"
#include "cmd_account.h"
#include "cmd_serve.h"

namespace sanad::app {
namespace {

void name_option(CLI::App& command, std::string& name) {
  command.add_option("name", name, "The account")->required();
}
void by_option(CLI::App& command, std::string& by) {
  command.add_option("--by", by, "Who changes it, for the ledger (default: $USER)")->envname("USER");
}
void password_file_option(CLI::App& command, std::string& file) {
  command.add_option("--password-file", file, "Take the password from the first line of this file")
      ->type_name("FILE");
}

void add_changes(CLI::App& account, Options& options) {
  add_command<AccountDisableArgs>(account, options, "disable", "Let an account sign in no more",
                                  [](CLI::App& command, AccountDisableArgs& args) {
                                    name_option(command, args.name);
                                    command.add_flag("--enable", args.enable, "Let it sign in again");
                                    by_option(command, args.by);
                                  });
  add_command<AccountPasswordArgs>(account, options, "password",
                                   "Set the password; asked for, or from standard input",
                                   [](CLI::App& command, AccountPasswordArgs& args) {
                                     name_option(command, args.name);
                                     password_file_option(command, args.password_file);
                                     by_option(command, args.by);
                                   });
  add_command<AccountTokenArgs>(
      account, options, "token", "Make a token and print it", [](CLI::App& command, AccountTokenArgs& args) {
        name_option(command, args.name);
        auto* label = command.add_option("--label", args.label, "What it is for, e.g. 'metrics'");
        constexpr std::int64_t most_days = 36'500;
        command.add_option("--days", args.days, "Until it expires (default: never)")
            ->check(CLI::Range(std::int64_t{1}, most_days));
        command.add_flag("--end", args.end, "End all tokens and sessions of the account instead")
            ->excludes(label);
        by_option(command, args.by);
      });
  add_command<AccountCertificateArgs>(
      account, options, "certificate", "Let a client certificate stand for the account",
      [](CLI::App& command, AccountCertificateArgs& args) {
        name_option(command, args.name);
        command
            .add_option("sha256", args.sha256,
                        "SHA-256 of the certificate: openssl x509 -noout -fingerprint -sha256")
            ->required();
        by_option(command, args.by);
      });
}

}  // namespace

void add_serve_command(CLI::App& app, Options& options) {
  add_command<ServeArgs>(
      app, options, "serve", "Serve pages, API and TAXII 2.1 over HTTP",
      [](CLI::App& command, ServeArgs& args) {
        command.add_option(
            "--listen", args.listen,
            "Address and port (default: the configuration's, else 127.0.0.1:8080); port 0 is any free one");
        config_option(command, args.config);
        command.add_option("--tls-certificate", args.tls_certificate, "Certificate and chain, PEM")
            ->type_name("FILE");
        command.add_option("--tls-key", args.tls_key, "Its key, PEM")->type_name("FILE");
        command
            .add_option("--client-authorities", args.client_authorities,
                        "Authorities of client certificates, PEM")
            ->type_name("FILE");
        command.add_option("--access-log", args.access_log, "A file, - for standard error, or none")
            ->capture_default_str();
      });
}

void add_account_commands(CLI::App& app, Options& options) {
  auto& account =
      add_group(app, "account", "Who may sign in: add, list, disable, password, token, certificate");
  add_command<AccountAddArgs>(
      account, options, "add", "Add an account", [](CLI::App& command, AccountAddArgs& args) {
        name_option(command, args.name);
        command.add_option("--role", args.role, "partner, reader, analyst, releaser or admin")
            ->required()
            ->check(CLI::IsMember({"partner", "reader", "analyst", "releaser", "admin"}));
        command.add_option("--partner", args.partner, "Of role partner: its name in the configuration");
        command.add_flag("--password", args.with_password,
                         "With a password: asked for, or from standard input");
        password_file_option(command, args.password_file);
        by_option(command, args.by);
      });
  add_command<AccountListArgs>(account, options, "list", "List the accounts",
                               [](CLI::App&, AccountListArgs&) {});
  add_changes(account, options);
}

}  // namespace sanad::app
