// SPDX-License-Identifier: Apache-2.0
#include "cmd_figure.h"

#include <algorithm>
#include <ostream>

#include "factions_output.h"
#include "figure_output.h"
#include "file_source.h"
#include "output.h"
#include "sanad/api/diff_json.h"
#include "sanad/api/figure_json.h"
#include "sanad/api/provenance.h"
#include "sanad/node/actors.h"
#include "sanad/node/count.h"
#include "sanad/node/load.h"
#include "sanad/report/export.h"

namespace sanad::app {
namespace {

Exit write_to(const std::string& path, const figures::FigureTable& table, const report::Provenance& provenance,
              const Shell& shell) {
  if (path.ends_with(".xlsx")) {
    write_file(path, report::figure_xlsx(table, provenance));
  } else if (path.ends_with(".csv")) {
    write_file(path, report::figure_csv(table));
  } else {
    return shell.fail({ErrorCode::invalid_input, "expected a file that ends in .xlsx or .csv, found '" + path + "'"});
  }
  return Exit::ok;
}

}  // namespace

Exit run(const FigureArgs& args, const Shell& shell) {
  auto question = parse_question(args.query);
  if (!question) return shell.fail(question.error());
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = node::open_edition(**base, args.query.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  const auto columns = node::load_columns(**snapshot, shell.context);
  std::vector<node::RolledUp> rolled_up;
  std::optional<actors::StatementBase> statements;
  if (args.query.factions) {
    statements.emplace(node::load_actors(**snapshot));
    rolled_up = node::roll_up_actors(*statements, question->query);
  }
  const auto table = columns.figure(question->query, question->definition);
  if (!table) return shell.fail(table.error());
  if (!args.out.empty()) {
    return write_to(args.out, *table, api::provenance_of(node::load_sources(**snapshot), (*snapshot)->edition(),
                                        figures::describe(question->query), question->definition,
                                        table->total.marking, "local node", shell.context.clock.now()),
                    shell);
  }
  const auto before = api::against_before(columns, *question, *table);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      api::write_figure(json, *table, (*snapshot)->edition(), before);
    });
    if (statements) print_factions(rolled_up, *statements, shell.err);
  } else {
    print_figure(*table, (*snapshot)->edition(), shell);
    if (shell.format() == Format::text && before) print_change(*before, shell);
    if (statements) print_factions(rolled_up, *statements, shell.format() == Format::text ? shell.out : shell.err);
  }
  if (args.query.edition.empty()) node::keep_columns(**base, **snapshot, columns);
  return Exit::ok;
}

namespace {

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text.empty() ? "all" : text;
}

}  // namespace

Exit run(const DiffArgs& args, const Shell& shell) {
  auto question = parse_question(args.query);
  if (!question) return shell.fail(question.error());
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto before = node::open_edition(**base, args.before);
  if (!before) return shell.fail(before.error());
  const auto after = node::open_edition(**base, args.after);
  if (!after) return shell.fail(after.error());
  const auto outcome = node::diff_editions(**before, **after, question->query, question->definition, shell.context);
  if (!outcome) return shell.fail(outcome.error());
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_diff(json, *outcome); });
    return Exit::ok;
  }
  TextTable table{{{"row"}, {"edition " + std::to_string((*before)->edition())},
                   {"edition " + std::to_string((*after)->edition())}, {"appeared", Align::right},
                   {"vanished", Align::right}, {"revised", Align::right}}};
  for (const auto& move : outcome->moves) {
    table.row({join(move.by), range_text(move.before), range_text(move.after), std::to_string(move.appeared.size()),
               std::to_string(move.vanished.size()), std::to_string(move.revised.size())});
  }
  if (shell.format() == Format::text) shell.out << figures::describe(question->query) << '\n';
  print_table(table, shell);
  if (shell.format() == Format::csv) return Exit::ok;
  if (outcome->moves.empty()) shell.out << "nothing moved\n";
  for (const auto& move : outcome->moves) {
    for (const auto& [word, ids] : {std::pair{"appeared", &move.appeared}, std::pair{"vanished", &move.vanished},
                                    std::pair{"revised", &move.revised}}) {
      for (const auto& id : *ids) {
        shell.out << "  " << join(move.by) << "  " << word << "  incident--" << id.to_string() << '\n';
      }
    }
  }
  return Exit::ok;
}

}  // namespace sanad::app
