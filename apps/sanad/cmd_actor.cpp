// SPDX-License-Identifier: Apache-2.0
#include "cmd_actor.h"

#include <ostream>

#include "actor_output.h"
#include "file_source.h"
#include "sanad/node/actors.h"
#include "sanad/node/count.h"
#include "sanad/node/load.h"
#include "sanad/report/actor_page.h"

namespace sanad::app {
namespace {

using actors::Known;

Result<Known::Reading> reading_of(bool here, bool publicly) {
  if (here && publicly)
    return fail(ErrorCode::invalid_input, "expected one of --here and --publicly, found both");
  return here ? Known::Reading::here : Known::Reading::publicly;
}

Result<actors::Asked> asked_of(const ActorArgs& args, const Shell& shell) {
  actors::Asked asked;
  asked.on = shell.context.clock.now().day();
  if (!args.on.empty()) {
    const auto day = Day::parse(args.on);
    if (!day) return tl::unexpected{day.error()};
    asked.on = *day;
  }
  if (!args.known.empty()) {
    const auto day = Day::parse(args.known);
    if (!day) return tl::unexpected{day.error()};
    asked.known.day = *day;
  }
  const auto reading = reading_of(args.here, args.publicly);
  if (!reading) return tl::unexpected{reading.error()};
  asked.known.reading = *reading;
  const auto view = actors::parse_view(args.view);
  if (!view) return tl::unexpected{view.error()};
  asked.view = *view;
  if (int{args.succession} + int{args.lineage} + int{args.allies} > 1) {
    return fail(ErrorCode::invalid_input, "expected at most one of --succession, --lineage and --allies");
  }
  return asked;
}

Error nobody(const actors::StatementBase& base, const ActorArgs& args) {
  std::string near;
  for (const auto& name : actors::similar_names(base, args.name, 5))
    near += (near.empty() ? "; near: " : ", ") + name;
  return {ErrorCode::not_found,
          "expected the name of an actor that statements known then have, found '" + args.name + "'" + near};
}

actors::Rows rows_of(const actors::StatementBase& base, const std::vector<actors::Candidate>& candidates,
                     const ActorArgs& args, const actors::Asked& asked) {
  const auto& who = candidates.front().cluster;
  if (args.succession) return rows_of_succession(base, who, asked);
  if (args.lineage) return rows_of_lineage(base, who, asked);
  if (args.allies) return rows_of_allies(base, who, asked);
  return rows_of_profile(base, candidates, asked);
}

}  // namespace

Exit run(const ActorArgs& args, const Shell& shell) {
  const auto asked = asked_of(args, shell);
  if (!asked) return shell.fail(asked.error());
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = node::open_edition(**base, args.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  const auto statements = node::load_actors(**snapshot);
  const auto candidates = resolve(statements, args.name, asked->known);
  if (candidates.empty()) return shell.fail(nobody(statements, args));
  if (!args.out.empty()) {
    const auto html = report::render_actor({statements, candidates, *asked, (*snapshot)->edition()});
    write_file(args.out, html);
    if (args.out != "-") shell.err << "wrote " << args.out << " (" << html.size() / 1024 << " KiB)\n";
  }
  if (args.out == "-") return Exit::ok;
  auto rows = rows_of(statements, candidates, args, *asked);
  if (!args.succession && !args.lineage && !args.allies) {
    const auto columns = node::load_columns(**snapshot, shell.context);
    for (auto& row : node::rows_of_incidents(columns, candidates.front())) rows.push_back(std::move(row));
  }
  print_actor({statements, candidates, *asked, std::move(rows)}, shell);
  return Exit::ok;
}

Exit run(const ActorsDiffArgs& args, const Shell& shell) {
  if (args.known.size() != 2) {
    return shell.fail({ErrorCode::invalid_input,
                       "expected two days after --known, found " + std::to_string(args.known.size())});
  }
  const auto first = Day::parse(args.known[0]), second = Day::parse(args.known[1]);
  if (!first || !second) return shell.fail(first ? second.error() : first.error());
  if (*second < *first)
    return shell.fail({ErrorCode::invalid_input, "expected the earlier day first, found the later one"});
  const auto reading = reading_of(args.here, args.publicly);
  if (!reading) return shell.fail(reading.error());
  const auto view = actors::parse_view(args.view);
  if (!view) return shell.fail(view.error());
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto statements = node::load_actors(*(*base)->snapshot());
  const auto changes = changes_between(statements, *first, *second, *reading, *view);
  print_actor({statements, {}, {*second, {*reading, *second}, *view}, rows_of_changes(statements, changes)},
              shell);
  return Exit::ok;
}

}  // namespace sanad::app
