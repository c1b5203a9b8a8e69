// SPDX-License-Identifier: Apache-2.0
#include "cmd_actor.h"

#include <ostream>

#include "actor_output.h"
#include "file_source.h"
#include "sanad/api/actor_question.h"
#include "sanad/node/actors.h"
#include "sanad/node/count.h"
#include "sanad/node/load.h"
#include "sanad/report/actor_page.h"

namespace sanad::app {
namespace {

Result<api::ActorPart> part_of(const ActorArgs& args) {
  if (int{args.succession} + int{args.lineage} + int{args.allies} > 1) {
    return fail(ErrorCode::invalid_input, "expected at most one of --succession, --lineage and --allies");
  }
  return args.succession ? api::ActorPart::succession
         : args.lineage  ? api::ActorPart::lineage
         : args.allies   ? api::ActorPart::allies
                         : api::ActorPart::profile;
}

}  // namespace

Exit run(const ActorArgs& args, const Shell& shell) {
  const auto asked = api::parse_asked({args.on, args.known, args.here, args.publicly, args.view},
                                      shell.context.clock.now().day());
  if (!asked) return shell.fail(asked.error());
  const auto part = part_of(args);
  if (!part) return shell.fail(part.error());
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = node::open_edition(**base, args.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  const auto statements = node::load_actors(**snapshot);
  const auto candidates = api::find_actor(statements, args.name, asked->known);
  if (!candidates) return shell.fail(candidates.error());
  if (!args.out.empty()) {
    const auto html = report::render_actor({statements, *candidates, *asked, (*snapshot)->edition()});
    write_file(args.out, html);
    if (args.out != "-") shell.err << "wrote " << args.out << " (" << html.size() / 1024 << " KiB)\n";
  }
  if (args.out == "-") return Exit::ok;
  auto rows = api::rows_of(statements, *candidates, *part, *asked);
  if (*part == api::ActorPart::profile) {
    const auto columns = node::load_columns(**snapshot, shell.context);
    for (auto& row : node::rows_of_incidents(columns, candidates->front())) rows.push_back(std::move(row));
  }
  print_actor({statements, *candidates, *asked, std::move(rows)}, shell);
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
  const auto reading = api::parse_reading(args.here, args.publicly);
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
