// SPDX-License-Identifier: Apache-2.0
#include "cmd_figure.h"

#include <algorithm>
#include <ostream>

#include "factions_output.h"
#include "figure_output.h"
#include "file_source.h"
#include "output.h"
#include "provenance.h"
#include "sanad/figures/change.h"
#include "sanad/node/actors.h"
#include "sanad/node/count.h"
#include "sanad/node/load.h"
#include "sanad/report/export.h"

namespace sanad::app {
namespace {

std::optional<DateRange> single_period(const figures::Query& query) {
  std::optional<DateRange> period;
  for (const auto& filter : query.where) {
    const bool dated = filter.key == figures::Key::date || filter.key == figures::Key::year ||
                       filter.key == figures::Key::month;
    if (!dated) continue;
    if (period || filter.values.size() != 1) return std::nullopt;
    if (auto range = DateRange::parse(filter.values.front())) period = *range;
  }
  return period;
}

/// The same question one period earlier; nothing when the scope names no period or nothing is known before.
std::optional<AgainstBefore> against_before(const figures::Columns& columns, const Question& question,
                                            const figures::FigureTable& table) {
  const auto period = single_period(question.query);
  if (!period || !table.total.value) return std::nullopt;
  auto query = question.query;
  query.by.clear();
  query.evidence = query.interval = false;
  const auto before = figures::period_before(*period);
  for (auto& filter : query.where) {
    if (filter.key == figures::Key::year || filter.key == figures::Key::month) filter.key = figures::Key::date;
    if (filter.key == figures::Key::date) filter.values = {before.to_string()};
  }
  const auto earlier = columns.figure(query, question.definition);
  if (!earlier || !earlier->total.value) return std::nullopt;
  return AgainstBefore{before, figures::change(earlier->total.value->best(), table.total.value->best())};
}

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
    return write_to(args.out, *table, provenance_of(**snapshot, figures::describe(question->query),
                                                    question->definition, table->total.marking, shell), shell);
  }
  const auto before = against_before(columns, *question, *table);
  if (shell.format() == Format::json) {
    write_figure_json(*table, (*snapshot)->edition(), before, shell);
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

void write_ids(JsonWriter& json, std::string_view name, const std::vector<Uuid>& ids) {
  json.key(name).begin_array();
  for (const auto& id : ids) json.value("incident--" + id.to_string());
  json.end_array();
}

void write_range(JsonWriter& json, std::string_view name, const std::optional<figures::Range>& range) {
  json.key(name);
  if (!range) {
    json.null();
    return;
  }
  json.begin_object().member("low", range->low()).member("best", range->best()).member("high", range->high());
  json.end_object();
}

void write_diff(const node::DiffOutcome& outcome, const Shell& shell) {
  write_json(shell.out, [&](JsonWriter& json) {
    json.begin_object();
    write_range(json, "before", outcome.before.total.value);
    write_range(json, "after", outcome.after.total.value);
    json.key("moves").begin_array();
    for (const auto& move : outcome.moves) {
      json.begin_object().key("by").begin_object();
      for (std::size_t i = 0; i < move.by.size(); ++i) json.member(name_of(outcome.after.query.by[i]), move.by[i]);
      json.end_object();
      write_range(json, "before", move.before);
      write_range(json, "after", move.after);
      write_ids(json, "appeared", move.appeared);
      write_ids(json, "vanished", move.vanished);
      write_ids(json, "revised", move.revised);
      json.end_object();
    }
    json.end_array().end_object();
  });
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
    write_diff(*outcome, shell);
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
