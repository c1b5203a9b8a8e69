// SPDX-License-Identifier: Apache-2.0
#include "options_sync.h"

#include "add_command.h"
#include "cmd_courier.h"
#include "cmd_partner_review.h"
#include "cmd_sync.h"

namespace sanad::app {
namespace {

void by_option(CLI::App& command, std::string& by) {
  command.add_option("--by", by, "Who does it, for the ledger (default: $USER)")->envname("USER");
}

void add_courier(CLI::App& app, Options& options) {
  auto& courier = add_group(app, "courier", "Exchange over files: pack, open");
  add_command<CourierPackArgs>(
      courier, options, "pack", "Pack what a partner is offered",
      [](CLI::App& command, CourierPackArgs& args) {
        command.add_option("partner", args.partner, "Name of the partner in the configuration")->required();
        command.add_option("--out", args.out, "Folder for the files")->required()->type_name("FOLDER");
        command.add_flag("--again", args.again, "From what the partner acknowledged last: packets were lost");
        constexpr std::uint64_t most_mib = 1024;
        command.add_option("--part-size", args.part_mib, "Content of one file, in MiB (default: 64)")
            ->check(CLI::Range(std::uint64_t{1}, most_mib));
        config_option(command, args.config);
        by_option(command, args.by);
      });
  add_command<CourierOpenArgs>(
      courier, options, "open", "Take over what a partner packed",
      [](CLI::App& command, CourierOpenArgs& args) {
        command.add_option("files", args.files, "Parts, in any order")->required()->type_name("FILE");
        config_option(command, args.config);
        by_option(command, args.by);
      });
}

}  // namespace

void add_sync_commands(CLI::App& app, Options& options) {
  add_command<SyncArgs>(
      app, options, "sync", "Exchange with a partner over TAXII 2.1", [](CLI::App& command, SyncArgs& args) {
        command.add_option("partner", args.partner, "Name of the partner in the configuration")->required();
        auto* pull = command.add_flag("--pull", args.pull_only, "Only take in");
        command.add_flag("--push", args.push_only, "Only give")->excludes(pull);
        config_option(command, args.config);
        by_option(command, args.by);
      });
  add_courier(app, options);
}

void add_partner_review_commands(CLI::App& partner, Options& options) {
  for (const bool conflicts : {false, true}) {
    add_command<PartnerHeldArgs>(
        partner, options, conflicts ? "conflicts" : "quarantine",
        conflicts ? "Other content under a version that is here" : "What partners sent and a rule stopped",
        [conflicts](CLI::App& command, PartnerHeldArgs& args) {
          args.conflicts = conflicts;
          command.add_option("partner", args.partner, "Of this partner alone");
          command.add_flag("--all", args.all, "What was decided, too");
          command.add_option("--limit", args.limit, "How many")->capture_default_str();
        });
  }
  add_command<PartnerAcceptArgs>(partner, options, "accept", "Take what a rule stopped",
                                 [](CLI::App& command, PartnerAcceptArgs& args) {
                                   command.add_option("numbers", args.numbers, "As listed")->required();
                                   config_option(command, args.config);
                                   by_option(command, args.by);
                                 });
  add_command<PartnerRejectArgs>(partner, options, "reject", "Leave out what a rule stopped",
                                 [](CLI::App& command, PartnerRejectArgs& args) {
                                   command.add_option("numbers", args.numbers, "As listed")->required();
                                   by_option(command, args.by);
                                 });
  add_command<PartnerRecallsArgs>(partner, options, "recalls",
                                  "What was recalled, both ways, and what became of it",
                                  [](CLI::App& command, PartnerRecallsArgs& args) {
                                    command.add_option("partner", args.partner, "Of this partner alone");
                                    command.add_flag("--open", args.open, "Ours that wait for an answer");
                                  });
}

}  // namespace sanad::app
