// SPDX-License-Identifier: Apache-2.0
#include "cmd_brief.h"

#include <ostream>

#include "file_source.h"
#include "sanad/api/provenance.h"
#include "sanad/node/actors.h"
#include "sanad/node/count.h"
#include "sanad/node/load.h"
#include "sanad/report/brief.h"

namespace sanad::app {
Exit run(const BriefArgs& args, const Shell& shell) {
  const auto question = parse_question(args.query);
  if (!question) return shell.fail(question.error());
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = node::open_edition(**base, args.query.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  const auto columns = node::load_columns(**snapshot, shell.context);
  const auto statements = node::load_actors(**snapshot);
  report::BriefInput input{columns,
                           question->definition,
                           question->query.where,
                           node::load_published(**snapshot),
                           node::load_sources(**snapshot),
                           args.node,
                           (*snapshot)->edition(),
                           api::content_digest(**snapshot),
                           shell.context.clock.now().day(),
                           args.title,
                           (*snapshot)->incidents().rule_version,
                           &statements};
  const auto html = report::render_brief(input);
  if (!html) return shell.fail(html.error());
  write_file(args.out, *html);
  if (args.out != "-") shell.out << "wrote " << args.out << " (" << html->size() / 1024 << " KiB)\n";
  return Exit::ok;
}

}  // namespace sanad::app
