// SPDX-License-Identifier: Apache-2.0
#include "cmd_screen.h"

#include <ostream>

#include "file_source.h"
#include "output.h"
#include "sanad/api/clearance_json.h"
#include "sanad/node/clear.h"
#include "sanad/node/load.h"
#include "screen_batch.h"

namespace sanad::app {
namespace {

Exit print_one(const node::Screened& screened, const node::Lists& lists, const ScreenArgs& args,
               const Shell& shell) {
  switch (shell.format()) {
    case Format::json:
      write_json(shell.out, [&](JsonWriter& json) { node::write_screened(json, screened, lists); });
      break;
    case Format::csv:
      shell.out << screened_csv(screened, lists, true);
      break;
    case Format::text:
      print_screened(screened, lists, args.all, shell);
      break;
  }
  return screened.possible() ? Exit::finding : Exit::ok;
}

Result<screening::Query> asked(SubjectArgs args, const std::string& id_key) {
  args.id_key = id_key;
  return api::parse_subject(args);
}

Exit run_one(const ScreenArgs& args, const Shell& shell, const store::Store& base) {
  const auto id_key = read_id_key(args.id_key);
  if (!id_key) return shell.fail(id_key.error());
  const auto query = asked(args.subject, *id_key);
  if (!query) return shell.fail(query.error());
  const auto snapshot = node::open_edition(base, args.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  const auto lists = node::load_lists(**snapshot, args.lists);
  if (!lists) return shell.fail(lists.error());
  auto log = AuditLog::open(args.audit);
  if (!log) return shell.fail(log.error());
  const node::Clearances clearances{**snapshot};
  screening::NameIndex::Scratch scratch;
  const auto now = shell.context.clock.now();
  const auto screened =
      node::screen_subject(**lists, clearances, *query, options_of(args), now.day(), scratch);
  log->add({now, args.by, (*lists)->edition, args.lists, args.limit, args.threshold}, screened, **lists);
  return print_one(screened, **lists, args, shell);
}

/// The customer's row of a batch.
Result<screening::Query> find_subject(const std::string& file, const std::string& customer,
                                      const std::string& id_key) {
  auto bytes = open_file(file);
  if (!bytes) return tl::unexpected{bytes.error()};
  std::optional<BatchRow> found;
  const auto read = read_batch(**bytes, id_key, [&](const BatchRow& row) {
    if (row.query.id != customer) return true;
    found = row;
    return false;
  });
  if (!read) return tl::unexpected{read.error()};
  if (!found)
    return fail(ErrorCode::not_found, "expected a row with the id '" + customer + "', found none", file);
  if (!found->error.empty()) return fail(ErrorCode::invalid_input, found->error, file);
  return found->query;
}

}  // namespace

screening::ScreenOptions options_of(const ScreenArgs& args) {
  return {.limit = args.limit, .threshold = args.threshold, .explain = !args.no_explanation};
}

Exit run(const ScreenArgs& args, const Shell& shell) {
  const bool one = !args.subject.names.empty() || !args.subject.documents.empty();
  if (static_cast<int>(one) + static_cast<int>(!args.batch.empty()) +
          static_cast<int>(!args.replay.empty()) !=
      1) {
    return shell.fail({ErrorCode::invalid_input,
                       "expected a name, or --batch FILE, or --replay LOG, and one of them only"});
  }
  if (!args.monitor.empty() && args.batch.empty()) {
    return shell.fail({ErrorCode::invalid_input, "expected --batch FILE with the subjects beside --monitor"});
  }
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  if (!args.replay.empty()) return run_replay(args, shell, **base);
  if (!args.monitor.empty()) return run_monitor(args, shell, **base);
  return args.batch.empty() ? run_one(args, shell, **base) : run_batch(args, shell, **base);
}

Exit run(const ClearArgs& args, const Shell& shell) {
  node::ClearRequest request;
  const auto id_key = read_id_key(args.id_key);
  if (!id_key) return shell.fail(id_key.error());
  const auto query = args.batch.empty() ? asked(args.subject, *id_key)
                                        : find_subject(args.batch, args.subject.customer, *id_key);
  if (!query) return shell.fail(query.error());
  request.query = *query;
  request.listing = args.listing;
  request.reason = args.reason;
  request.by = args.by;
  request.revoke = args.revoke;
  if (!args.until.empty()) {
    const auto until = Day::parse(args.until);
    if (!until) return shell.fail(until.error());
    request.until = *until;
  }
  auto base = shell.open_base_to_write();
  if (!base) return shell.fail(base.error());
  const auto outcome = node::clear_pair(**base, request, shell.context);
  if (!outcome) return shell.fail(outcome.error());
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_cleared(json, request, *outcome); });
    return Exit::ok;
  }
  shell.out << api::clearance_state(request, *outcome) << ": "
            << printable(request.query.names.empty() ? "" : request.query.names.front()) << " is not "
            << printable(outcome->listing) << " " << printable(outcome->reference) << '\n';
  if (!args.revoke && !outcome->confirmed)
    shell.out << "a second reviewer must confirm: the same command, another --by\n";
  return Exit::ok;
}

}  // namespace sanad::app
