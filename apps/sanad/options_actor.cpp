// SPDX-License-Identifier: Apache-2.0
#include "options_actor.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "cmd_actor.h"
#include "options.h"

namespace sanad::app {
namespace {

constexpr const char* view_text = "Which answer stands first: best-graded, latest, official, all (none does)";

template <class Args>
void declare_known(CLI::App& command, Args& args) {
  command.add_flag("--publicly", args.publicly, "Known is what had been published by then (default)");
  command.add_flag("--here", args.here, "Known is what this base held then");
  command.add_option("--view", args.view, view_text)->capture_default_str();
}

void add_actor(CLI::App& app, Options& options) {
  auto args = std::make_shared<ActorArgs>();
  auto& command =
      *app.add_subcommand("actor", "Who led it, belonged to it, stood with it: on a day, as known on a day");
  command.fallthrough();
  command.add_option("name", args->name, "A group, a person in a public role, or an office")->required();
  command.add_option("--on", args->on, "The day that is asked about (default: today)")->type_name("DAY");
  command
      .add_option("--known", args->known, "As known at the end of this day (default: all that stands now)")
      ->type_name("DAY");
  declare_known(command, *args);
  command.add_flag("--succession", args->succession, "Tenures, gaps, overlaps and contested stretches");
  command.add_flag("--lineage", args->lineage, "Splits, mergers, returns and umbrellas");
  command.add_flag("--allies", args->allies, "Who stood with and against it on the day");
  command.add_option("--edition", args->edition, "State of the base: an edition number, or a day");
  command.add_option("--out", args->out, "Write a page with pictures as well; - is standard output")
      ->type_name("FILE.html");
  command.callback(
      [args, &options] { options.command = [args](const Shell& shell) { return run(*args, shell); }; });
}

void add_actors(CLI::App& app, Options& options) {
  auto& command = *app.add_subcommand("actors", "What became known of actors between two days");
  command.fallthrough();
  command.require_subcommand(1);
  auto args = std::make_shared<ActorsDiffArgs>();
  auto& diff =
      *command.add_subcommand("diff", "New and withdrawn statements, and the answers that they moved");
  diff.fallthrough();
  diff.add_option("--known", args->known, "Two days")->expected(2)->required()->type_name("DAY");
  declare_known(diff, *args);
  diff.callback(
      [args, &options] { options.command = [args](const Shell& shell) { return run(*args, shell); }; });
}

}  // namespace

void add_actor_commands(CLI::App& app, Options& options) {
  add_actor(app, options);
  add_actors(app, options);
}

}  // namespace sanad::app
