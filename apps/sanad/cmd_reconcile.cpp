// SPDX-License-Identifier: Apache-2.0
#include "cmd_reconcile.h"

#include <ostream>

#include "output.h"
#include "pair_output.h"
#include "sanad/api/pair_json.h"
#include "sanad/api/reconcile_json.h"
#include "sanad/node/reconcile.h"
#include "sanad/node/show.h"
#include "text_table.h"

namespace sanad::app {
namespace {

void print(const node::ReconcileOutcome& outcome, const Shell& shell) {
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_reconciled(json, outcome); });
    return;
  }
  TextTable table{{{"records", Align::right}, {"incidents", Align::right}, {"merged", Align::right},
                   {"review", Align::right}, {"aggregates", Align::right}, {"parts", Align::right},
                   {"edition", Align::right}}};
  std::vector<std::string> cells;
  for (const auto n : {outcome.records, outcome.incidents, outcome.merged, outcome.review, outcome.aggregates,
                       outcome.parts, static_cast<std::uint64_t>(outcome.edition)}) {
    cells.push_back(number_text(static_cast<std::int64_t>(n), shell));
  }
  table.row(std::move(cells));
  print_table(table, shell);
  if (shell.format() == Format::text && outcome.review > 0) {
    shell.out << "`sanad review` shows what waits for a person.\n";
  }
}

}  // namespace

Exit run(const ReconcileArgs& args, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  print(node::reconcile_base(**base, args.threads, shell.context), shell);
  return Exit::ok;
}

Exit run(const DecideArgs& args, const Shell& shell) {
  if (args.same == args.apart) {
    return shell.fail({ErrorCode::invalid_input, "expected one of --same and --apart, found both or none"});
  }
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto decided = node::decide(**base, args.a, args.b, args.same, args.reason, args.by, shell.context);
  if (!decided) return shell.fail(decided.error());
  print(node::reconcile_base(**base, 1, shell.context), shell);
  return Exit::ok;
}

Exit run(const ReviewArgs& args, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = (*base)->snapshot();
  const auto list = node::view_review(*snapshot, node::load_register(*snapshot), args.limit);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_review(json, list); });
    return Exit::ok;
  }
  if (shell.format() == Format::csv) {
    print_table(pair_table(list.pairs), shell);
    return Exit::ok;
  }
  for (const auto& pair : list.pairs) print_pair(pair, shell.out);
  shell.out << list.pairs.size() << " of " << with_separators(static_cast<std::int64_t>(list.total))
            << " pairs that wait.";
  if (!list.pairs.empty()) {
    shell.out << " Settle one with: sanad decide ID ID --same|--apart --reason TEXT";
  }
  shell.out << '\n';
  return Exit::ok;
}

}  // namespace sanad::app
