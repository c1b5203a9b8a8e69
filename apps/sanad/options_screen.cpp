// SPDX-License-Identifier: Apache-2.0
#include "add_command.h"
#include "cmd_screen.h"

namespace sanad::app {
namespace {

void declare_subject(CLI::App& command, SubjectArgs& args, std::string& id_key, const char* names) {
  command.add_option("names", args.names, names)->type_name("NAME");
  command.add_option("--dob", args.births, "Date of birth: 1961, 1961-05, 1961-05-03, 1960..1962")
      ->type_name("DATE")
      ->allow_extra_args(false);
  command.add_option("--country", args.countries, "Nationality: a code or an English name")
      ->type_name("COUNTRY")
      ->allow_extra_args(false);
  command.add_option("--gender", args.gender, "male or female");
  command.add_option("--father", args.father, "Father's name")->type_name("NAME");
  command.add_option("--id", args.documents, "Number of a passport or identity card")
      ->type_name("NUMBER")
      ->allow_extra_args(false);
  command.add_option("--kind", args.kind, "person, organisation, vessel, aircraft (default: any)");
  command
      .add_option("--id-key", id_key,
                  "Compare --id also with lists of proscribed citizens, whose ids are hashed under this key")
      ->type_name("FILE");
  command.add_option("--customer", args.customer, "Your own key of the subject")->type_name("KEY");
}

}  // namespace

void add_screen_commands(CLI::App& app, Options& options) {
  add_command<ScreenArgs>(
      app, options, "screen", "Names against the lists of sanctions, for a person to review",
      [](CLI::App& command, ScreenArgs& args) {
        declare_subject(command, args.subject, args.id_key,
                        "The subject's name; further ones are other spellings");
        command.add_option("--list", args.lists, "Only these lists (sources), e.g. un-sc; default: all")
            ->type_name("SOURCE")
            ->allow_extra_args(false);
        command.add_option("--edition", args.edition, "State of the base: an edition number, or a day");
        command.add_option("--limit", args.limit, "Hits a subject at most")
            ->check(CLI::Range(1, 1000))
            ->capture_default_str();
        command.add_option("--threshold", args.threshold, "Least probability of a hit")
            ->check(CLI::Range(0.0, 1.0))
            ->capture_default_str();
        command.add_flag("--no-explanation", args.no_explanation, "Without the reasons, word by word");
        command.add_flag("--all", args.all, "With hits that were cleared, and subjects without hits");
        command
            .add_option("--batch", args.batch,
                        "Subjects: CSV with a header, or JSON lines; - is standard input")
            ->type_name("FILE");
        command.add_option("--out", args.out, "With --batch: write here; a run that was stopped goes on")
            ->type_name("FILE");
        command
            .add_option("--monitor", args.monitor,
                        "With --batch: tell what changed since the run that wrote this state")
            ->type_name("STATE");
        command.add_option("--audit", args.audit, "Chain each screening into this log")->type_name("LOG");
        command.add_option("--replay", args.replay, "Screen a log again and compare the scores")
            ->type_name("LOG");
        command.add_option("--by", args.by, "Who screens, for the log (default: $USER)")->envname("USER");
      });
  add_command<ClearArgs>(
      app, options, "clear", "Say that a hit is somebody else; a second person confirms",
      [](CLI::App& command, ClearArgs& args) {
        declare_subject(command, args.subject, args.id_key, "The subject as it was screened");
        command.add_option("--batch", args.batch, "Take the subject --customer from this file")
            ->type_name("FILE");
        command.add_option("--listing", args.listing, "The list entry, e.g. un-sc:QDi.000")->required();
        command.add_option("--reason", args.reason, "Why it is somebody else")->required();
        command.add_option("--by", args.by, "Who reviewed it (default: $USER)")->envname("USER");
        command.add_option("--until", args.until, "Last day on which it holds (default: one year)");
        command.add_flag("--revoke", args.revoke, "Take it back");
      });
}

}  // namespace sanad::app
