// SPDX-License-Identifier: Apache-2.0
#include "options_exchange.h"

#include <CLI/CLI.hpp>

#include "add_command.h"
#include "cmd_ledger.h"
#include "cmd_partner.h"
#include "options_sync.h"

namespace sanad::app {
namespace {

void declare_config(CLI::App& command, std::string& config) {
  command
      .add_option("--config", config,
                  "The node's configuration (default: the base's path with the ending .toml)")
      ->type_name("FILE");
}

void add_ledger(CLI::App& app, Options& options) {
  auto& ledger =
      add_group(app, "ledger", "What went to whom, why the rest did not, and whether the ledger is whole");
  add_command<LedgerVerifyArgs>(
      ledger, options, "verify", "Follow the chain, and hold every delivery and checkpoint against it",
      [](CLI::App& command, LedgerVerifyArgs& args) { declare_config(command, args.config); });
  add_command<WhoHasArgs>(ledger, options, "who-has", "Who was given this object",
                          [](CLI::App& command, WhoHasArgs& args) {
                            command.add_option("id", args.id, "type--uuid")->required();
                          });
  add_command<WhatHasArgs>(
      ledger, options, "what-has", "What this partner was given", [](CLI::App& command, WhatHasArgs& args) {
        command.add_option("partner", args.partner, "Its name in the configuration")->required();
      });
  add_command<WhyNotArgs>(
      ledger, options, "why-not", "Why a partner does not get an object",
      [](CLI::App& command, WhyNotArgs& args) {
        command.add_option("partner", args.partner, "Its name in the configuration")->required();
        command.add_option("id", args.id, "type--uuid")->required();
        declare_config(command, args.config);
      });
  add_command<LedgerAcceptArgs>(
      ledger, options, "accept", "Go on with a partner after an alarm: a person has looked",
      [](CLI::App& command, LedgerAcceptArgs& args) {
        command.add_option("partner", args.partner, "Its name in the configuration")->required();
        command.add_option("--reason", args.reason, "Why, for the ledger")->required()->type_name("TEXT");
        command.add_option("--by", args.by, "Who does it, for the ledger (default: $USER)")->envname("USER");
        declare_config(command, args.config);
      });
}

void add_partner(CLI::App& app, Options& options) {
  auto& partner = add_group(app, "partner", "Who we exchange with, and what one of them would get");
  add_command<PartnerListArgs>(
      partner, options, "list", "Partners, and how far exchange with each has come",
      [](CLI::App& command, PartnerListArgs& args) { declare_config(command, args.config); });
  add_command<PartnerDryRunArgs>(
      partner, options, "dry-run", "What a partner would get now, and why not the rest; offers nothing",
      [](CLI::App& command, PartnerDryRunArgs& args) {
        command.add_option("partner", args.partner, "Its name in the configuration")->required();
        command.add_option("--examples", args.examples, "Explain so many objects of each rule")
            ->capture_default_str();
        declare_config(command, args.config);
      });
  add_command<PartnerInitArgs>(
      partner, options, "init", "Make this node's key and a configuration to fill in",
      [](CLI::App& command, PartnerInitArgs& args) {
        command.add_option("name", args.name, "Short name of this node: a-z, 0-9, dot, hyphen")->required();
        declare_config(command, args.config);
      });
  add_partner_review_commands(partner, options);
}

}  // namespace

void add_exchange_commands(CLI::App& app, Options& options) {
  add_ledger(app, options);
  add_partner(app, options);
}

}  // namespace sanad::app
