// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include <algorithm>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>

#include "add_command.h"
#include "cmd_brief.h"
#include "cmd_figure.h"
#include "cmd_import.h"
#include "cmd_incidents.h"
#include "cmd_pull.h"
#include "cmd_reconcile.h"
#include "cmd_show.h"
#include "cmd_sources.h"
#include "options_actor.h"
#include "options_check.h"
#include "options_exchange.h"
#include "options_serve.h"
#include "options_sync.h"

namespace sanad::app {
namespace {

constexpr const char* version_text = "sanad " SANAD_VERSION;
constexpr const char* exit_codes =
    "Exit: 0 ok, 1 a finding (rejected rows, a failed check), 2 usage, 3 environment (disk, database, "
    "network).\n"
    "Each command has a man page: man sanad-COMMAND, or man/sanad-COMMAND.md in the source.";

void declare_scope(CLI::App& app, QueryArgs& args) {
  app.add_option(
         "--where", args.where,
         "KEY=VALUE, or KEY=A|B for any of them; may be given several times, and all must hold. Keys: "
         "country, "
         "province, district, date (2022, 2022-12, A..B), year, month, source, actor, target, tactic, event, "
         "victim, status")
      ->type_name("K=V")
      ->take_all();
  app.add_option("--definition", args.definition,
                 "What counts: all, attacks, attacks+operations, one-sided, ged, or a definition's TOML file")
      ->capture_default_str();
  app.add_option("--edition", args.edition,
                 "State of the base: an edition number, or a day (default: the newest)");
}

void declare_figure(CLI::App& app, QueryArgs& args) {
  app.add_option("measure", args.measure, "incidents, killed, injured, kidnapped, arrested")
      ->capture_default_str();
  declare_scope(app, args);
  app.add_option("--by", args.by, "Rows: keys with commas between, e.g. province,month")->type_name("K,K");
  app.add_option("--best", args.best, "Best of several voices: median, lowest, highest, most-recent")
      ->capture_default_str();
  app.add_flag("--evidence", args.evidence, "List the records behind every row");
  app.add_flag("--factions", args.factions, "Count an actor with its factions as of each incident's date");
}

void add_input_commands(CLI::App& app, Options& options) {
  add_command<ImportArgs>(
      app, options, "import", "Read files into the base", [](CLI::App& command, ImportArgs& args) {
        command.add_option("files", args.files, "Files to read; - is standard input")
            ->required()
            ->type_name("FILE");
        command.add_option("--source", args.source, "File the records under this source name");
        command.add_option("--format", args.format,
                           "ged, gtd, acled, table, published, statements, ucdp-actor, misp-actors, ftm-actors, stix, "
                           "or a list of sanctions: un, ofac, ofac-cons, ofac-advanced, csl, eu, uk, ftm, senzing, "
                           "misp-galaxy, proscribed (default: told from content)");
        command.add_option("--mapping", args.mapping,
                           "How a table's columns are read: a shipped mapping, or a TOML file");
        command.add_option("--edition", args.edition, "The data's edition, e.g. 22.1 or 2023-01-02");
        command.add_option("--marking", args.marking, "TLP 2.0: clear, green, amber, amber+strict, red");
        command
            .add_option(
                "--missing", args.missing,
                "Records of the source that the file no longer has: auto (withdrawn where the file covers "
                "them), keep, withdraw (the file is the complete source)")
            ->check(CLI::IsMember({"auto", "keep", "withdraw"}))
            ->capture_default_str();
        command.add_flag("--no-keep", args.no_keep, "Do not keep the file itself in the base");
        command.add_option("--legal-basis", args.legal_basis, "Of a list of proscribed citizens: why you may hold it");
        command.add_option("--id-key", args.id_key, "Of such a list: the key under which national ids are hashed")
            ->type_name("FILE");
        command.add_flag("--force", args.force, "Take a list that lost more than a tenth of its entries");
      });
  add_command<PullArgs>(
      app, options, "pull", "Download a known source and import it", [](CLI::App& command, PullArgs& args) {
        command.add_option("name", args.name, "The source (without: list them)");
        command.add_option("--version", args.version, "Its version, where it has versions (e.g. 25.1)");
        command.add_option("--url", args.url,
                           "Another address than the official one; of a list of several files, their folder");
        command.add_option("--token", args.token, "Access token, where the source asks for one")
            ->envname("SANAD_TOKEN");
        command.add_option("--to", args.to, "Keep the files in this folder, do not import them")
            ->type_name("DIR");
        command.add_flag("--force", args.force, "Take a list that lost more than a tenth of its entries");
        command.add_flag("--accept-licence", args.accept_licence,
                         "I have read the licence line of this source");
      });
  add_command<SourcesArgs>(app, options, "sources", "List the sources and what they gave",
                           [](CLI::App& command, SourcesArgs& args) {
                             command.add_flag("--editions", args.editions,
                                              "List the editions of the base instead");
                           });
}

void add_register_commands(CLI::App& app, Options& options) {
  add_command<ReconcileArgs>(app, options, "reconcile", "Find which accounts are of one incident",
                             [](CLI::App& command, ReconcileArgs& args) {
                               command
                                   .add_option("--threads", args.threads, "The result does not depend on it")
                                   ->check(CLI::Range(1, 64))
                                   ->capture_default_str();
                             });
  add_command<IncidentsArgs>(
      app, options, "incidents", "List the register", [](CLI::App& command, IncidentsArgs& args) {
        declare_scope(command, args.query);
        command.add_flag("--members", args.members, "With their accounts; with --csv one row an account");
        command.add_option("--limit", args.limit,
                           "At most so many (default: 50 as text, all as JSON or CSV)");
      });
  add_command<ReviewArgs>(app, options, "review",
                          "Pairs that wait for a person, with the reasons side by side",
                          [](CLI::App& command, ReviewArgs& args) {
                            command.add_option("--limit", args.limit, "At most so many, the strongest first")
                                ->capture_default_str();
                          });
  add_command<ShowArgs>(
      app, options, "show", "A record or an incident in full, down to the original bytes",
      [](CLI::App& command, ShowArgs& args) {
        command.add_option("id", args.id, "Object id, UUID, the start of either, or source:native-id")
            ->required();
        command.add_option("--edition", args.edition, "State of the base: an edition number, or a day");
        command.add_flag("--body", args.body, "Print the stored STIX object and nothing else");
        command.add_flag("--original", args.original, "Print the bytes it came from and nothing else");
      });
  add_command<DecideArgs>(
      app, options, "decide", "Say that two accounts are one incident, or are not",
      [](CLI::App& command, DecideArgs& args) {
        command.add_option("first", args.a, "An account")->required();
        command.add_option("second", args.b, "The other account")->required();
        command.add_flag("--same", args.same, "They are one incident");
        command.add_flag("--apart", args.apart, "They are not");
        command.add_option("--reason", args.reason, "Why")->required();
        command.add_option("--by", args.by, "Who decides (default: $USER)")->envname("USER");
      });
}

void add_figure_commands(CLI::App& app, Options& options) {
  add_command<FigureArgs>(
      app, options, "figure", "Count, with bounds and evidence", [](CLI::App& command, FigureArgs& args) {
        declare_figure(command, args.query);
        command.add_option("--out", args.out, "Write a workbook (.xlsx) or a CSV (.csv) instead")
            ->type_name("FILE");
      });
  add_command<DiffArgs>(
      app, options, "diff", "What moved between two editions, and which records moved it",
      [](CLI::App& command, DiffArgs& args) {
        command.add_option("before", args.before, "An edition number, or a day")->required();
        command.add_option("after", args.after, "An edition number, or a day")->required();
        declare_figure(command, args.query);
      });
  add_command<BriefArgs>(
      app, options, "brief", "The standard tables and charts as one HTML file",
      [](CLI::App& command, BriefArgs& args) {
        declare_scope(command, args.query);
        command.add_option("--out", args.out, "The file to write; - is standard output")
            ->required()
            ->type_name("FILE");
        command.add_option("--title", args.title, "Title (default: made from the scope)");
        command.add_option("--node", args.node, "Who publishes it, as printed")->capture_default_str();
      });
  add_command<ExportArgs>(
      app, options, "export", "Incidents as CSV, GeoJSON or XLSX; records as a STIX bundle",
      [](CLI::App& command, ExportArgs& args) {
        declare_scope(command, args.query);
        command.add_option("--out", args.out, "The file to write; - is standard output")
            ->required()
            ->type_name("FILE");
        command.add_option("--as", args.as, "csv, geojson, xlsx, stix (default: from the file's ending)");
      });
  add_command<VerifyArgs>(app, options, "verify", "Check the integrity of the whole base",
                          [](CLI::App&, VerifyArgs&) {});
}

void declare_all(CLI::App& app, Options& options) {
  app.require_subcommand(1);
  app.set_version_flag("--version", version_text);
  app.footer(exit_codes);
  app.add_option("--base", options.global.base, "The base (default: $SANAD_BASE, else ./evidence.sanad)")
      ->type_name("PATH");
  auto* json = app.add_flag("--json", options.global.json, "Print JSON");
  app.add_flag("--csv", options.global.csv, "Print CSV")->excludes(json);
  app.add_flag("--verbose", options.global.verbose, "Log what is done to standard error");
  add_input_commands(app, options);
  add_register_commands(app, options);
  add_figure_commands(app, options);
  add_check_command(app, options);
  add_screen_commands(app, options);
  add_actor_commands(app, options);
  add_serve_command(app, options);
  add_account_commands(app, options);
  add_exchange_commands(app, options);
  add_sync_commands(app, options);
}

/// CLI11 only says that a command is missing; a person wants to know which word was not one.
std::string unknown_command(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--base") {
      ++i;
    } else if (!arguments[i].starts_with("-")) {
      const auto names = command_names();
      return std::find(names.begin(), names.end(), arguments[i]) == names.end() ? arguments[i] : "";
    }
  }
  return "";
}

}  // namespace

std::optional<Leave> parse_options(const std::vector<std::string>& arguments,
                                   const std::string& environment_base, Options& options) {
  CLI::App app{"Sanad: an evidence base in which every figure opens down to its records", "sanad"};
  options.global.base = environment_base.empty() ? "./evidence.sanad" : environment_base;
  declare_all(app, options);
  std::vector<std::string> reversed{arguments.rbegin(), arguments.rend()};  // CLI11 takes them from the back
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out, err;
    const bool asked = app.exit(error, out, err) == 0;
    if (const auto word = unknown_command(arguments); !asked && !word.empty()) {
      std::string names;
      for (const auto& name : command_names()) names += (names.empty() ? "" : ", ") + name;
      return Leave{Exit::usage, "sanad: expected a command (" + names + "), found '" + word + "'\n"};
    }
    return Leave{asked ? Exit::ok : Exit::usage, asked ? out.str() : err.str()};
  }
  options.global.base_named = !environment_base.empty() || app.count("--base") > 0;
  return std::nullopt;
}

std::vector<std::string> command_names() {
  CLI::App app;
  Options options;
  declare_all(app, options);
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace sanad::app
