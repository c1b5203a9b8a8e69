// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "file_source.h"
#include "output.h"
#include "sanad/node/load.h"
#include "sanad/node/monitor.h"
#include "screen_batch.h"

namespace sanad::app {
namespace {

Result<node::WatchState> read_state(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return node::WatchState{};
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return node::read_watch_state(text.str());
}

void write_change(JsonWriter& json, const node::HitChange& change) {
  json.begin_object().member("subject", change.subject).member("change", node::name_of(change.kind));
  json.member("why", change.why).member("listing", change.hit.listing.to_string());
  json.member("reference", change.hit.reference).member("probability", change.hit.probability);
  if (change.kind == node::HitChange::Kind::changed) json.member("probability_before", change.before);
  if (change.now) json.member("review", node::name_of(change.now->review.state));
  json.member("note", screening::review_note).end_object();
}

void print_changes(const std::vector<node::HitChange>& changes, const node::Monitor& monitor,
                   std::uint64_t subjects, const Shell& shell) {
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().member("edition", monitor.lists().edition).member("full", monitor.full());
      json.member("subjects", subjects);
      json.member("subjects_screened_in_full", static_cast<std::uint64_t>(monitor.subjects_in_full()));
      json.member("changed_entries", static_cast<std::uint64_t>(monitor.changed_entries()));
      json.member("withdrawn_entries", static_cast<std::uint64_t>(monitor.withdrawn_entries()));
      json.key("changes").begin_array();
      for (const auto& change : changes) write_change(json, change);
      json.end_array().end_object();
    });
    return;
  }
  TextTable table{{{"subject"}, {"change"}, {"probability", Align::right}, {"reference"}, {"why"}}};
  for (const auto& change : changes) {
    table.row({change.subject, std::string{node::name_of(change.kind)},
               fmt::format("{:.2f}", change.hit.probability), change.hit.reference, change.why});
  }
  print_table(table, shell);
  if (shell.format() == Format::csv) return;
  shell.out << subjects << " subjects, " << monitor.subjects_in_full() << " screened against all entries";
  if (!monitor.full()) {
    shell.out << ", the others against " << monitor.changed_entries() << " changed entries; "
              << monitor.withdrawn_entries() << " entries withdrawn";
  }
  shell.out << "\n" << screening::review_note << '\n';
}

}  // namespace

Exit run_monitor(const ScreenArgs& args, const Shell& shell, const store::Store& base) {
  auto state = read_state(args.monitor);
  if (!state) return shell.fail(state.error());
  const auto snapshot = node::open_edition(base, args.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  auto bytes = open_file(args.batch);
  if (!bytes) return shell.fail(bytes.error());
  auto options = options_of(args);
  options.explain = false;
  auto monitor = node::Monitor::open(**snapshot, std::move(*state), options, args.lists,
                                     shell.context.clock.now().day());
  if (!monitor) return shell.fail(monitor.error());
  std::vector<node::HitChange> changes;
  std::uint64_t subjects = 0, refused = 0;
  const auto id_key = read_id_key(args.id_key);
  if (!id_key) return shell.fail(id_key.error());
  const auto read = read_batch(**bytes, *id_key, [&](const BatchRow& row) {
    ++subjects;
    const auto sound = row.error.empty() ? screening::check_query(row.query) : Result<void>{};
    if (!row.error.empty() || !sound) {
      ++refused;
      shell.err << "not screened: " << printable(row.query.id) << ": "
                << printable(sound ? row.error : sound.error().message) << '\n';
      return true;
    }
    for (auto& change : (*monitor)->screen(row.query)) changes.push_back(std::move(change));
    if (subjects % 256 == 0) shell.context.progress.update("screening", subjects, 0);
    return true;
  });
  shell.context.progress.finish();
  if (!read) return shell.fail(read.error());
  node::WatchState after;
  for (auto& change : (*monitor)->finish(after)) changes.push_back(std::move(change));
  print_changes(changes, **monitor, subjects, shell);
  write_file(args.monitor, node::write_watch_state(after));
  const bool news = std::any_of(changes.begin(), changes.end(), [](const node::HitChange& change) {
    return change.now && change.now->review.state != node::Review::State::cleared;
  });
  return news || refused > 0 ? Exit::finding : Exit::ok;
}

}  // namespace sanad::app
