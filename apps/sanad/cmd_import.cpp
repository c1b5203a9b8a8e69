// SPDX-License-Identifier: Apache-2.0
#include "cmd_import.h"

#include <algorithm>
#include <ostream>

#include "file_source.h"
#include "list_sets.h"
#include "output.h"
#include "sanad/records/source_info.h"
#include "sanad/sources/formats.h"
#include "sanad/sources/table_mapping.h"
#include "text_table.h"

namespace sanad::app {
namespace {

constexpr std::size_t rejections_shown = 20, notes_shown = 5;

/// What was asked for is wrong whatever the files hold: told before one of them is opened.
Result<void> check_names(const node::ImportOptions& options) {
  if (!options.format.empty()) {
    if (const auto format = sources::find_format(options.format); !format) return tl::unexpected{format.error()};
  }
  if (!options.mapping_toml.empty()) {
    const auto mapping = sources::parse_mapping(options.mapping_toml, options.mapping_file);
    if (!mapping) return tl::unexpected{mapping.error()};
  } else if (!options.mapping.empty()) {
    if (const auto mapping = sources::built_in_mapping(options.mapping); !mapping) {
      return tl::unexpected{mapping.error()};
    }
  }
  if (!options.source.empty()) {
    if (const auto name = records::check_source_name(options.source); !name) return tl::unexpected{name.error()};
  }
  return {};
}

Result<node::ImportOptions> options_of(const ImportArgs& args) {
  node::ImportOptions options;
  options.source = args.source;
  options.format = args.format;
  options.edition = args.edition;
  options.keep_bytes = !args.no_keep;
  options.force = args.force;
  options.legal_basis = args.legal_basis;
  if (!args.id_key.empty()) {
    auto key = read_text_file(args.id_key);
    if (!key) return tl::unexpected{key.error()};
    options.id_key = std::move(*key);
  }
  if (args.missing == "keep") options.missing = node::Missing::keep;
  if (args.missing == "withdraw") options.missing = node::Missing::withdraw;
  if (!args.marking.empty()) {
    const auto marking = records::parse_tlp(args.marking);
    if (!marking) return tl::unexpected{marking.error()};
    options.marking = *marking;
  }
  if (args.mapping.ends_with(".toml")) {
    auto text = read_text_file(args.mapping);
    if (!text) return tl::unexpected{text.error()};
    options.mapping_toml = std::move(*text);
    options.mapping_file = args.mapping;
  } else {
    options.mapping = args.mapping;
  }
  if (const auto known = check_names(options); !known) return tl::unexpected{known.error()};
  return options;
}

void write_outcome(JsonWriter& json, const node::FileOutcome& outcome) {
  json.begin_object()
      .member("file", outcome.file)
      .member("format", outcome.format)
      .member("source", outcome.source)
      .member("read", outcome.read)
      .member("stored", outcome.stored)
      .member("unchanged", outcome.unchanged)
      .member("updated", outcome.updated)
      .member("withdrawn", outcome.withdrawn)
      .member("rejected", outcome.rejected);
  if (!outcome.failure.empty()) json.member("failure", outcome.failure);
  json.key("diagnostics").begin_array();
  for (const auto& diagnostic : outcome.diagnostics.kept()) {
    json.begin_object()
        .member("where", diagnostic.where)
        .member("code", diagnostic.code)
        .member("severity", diagnostic.severity == sources::Severity::rejected ? "rejected" : "note")
        .member("message", diagnostic.message)
        .end_object();
  }
  json.end_array().key("diagnostic_counts").begin_object();
  for (const auto& [code, count] : outcome.diagnostics.counts()) {
    json.member(code, static_cast<std::uint64_t>(count));
  }
  json.end_object().end_object();
}

std::size_t print_some(const node::FileOutcome& outcome, sources::Severity severity, std::size_t most,
                       std::ostream& err) {
  std::size_t shown = 0;
  for (const auto& diagnostic : outcome.diagnostics.kept()) {
    if (diagnostic.severity != severity || shown == most || diagnostic.message == outcome.failure) continue;
    err << (severity == sources::Severity::rejected ? "  rejected " : "  note     ")
        << printable(diagnostic.where) << ": " << printable(diagnostic.message) << '\n';
    ++shown;
  }
  return shown;
}

void print_diagnostics(const node::FileOutcome& outcome, std::ostream& err) {
  const auto shown = print_some(outcome, sources::Severity::rejected, rejections_shown, err) +
                     print_some(outcome, sources::Severity::note, notes_shown, err);
  std::size_t all = 0;
  for (const auto& [code, count] : outcome.diagnostics.counts()) all += count;
  if (all <= shown + (outcome.failure.empty() ? 0 : 1)) return;
  err << "  ... " << with_separators(static_cast<std::int64_t>(all - shown)) << " more; in all:";
  for (const auto& [code, count] : outcome.diagnostics.counts()) err << ' ' << code << ' ' << count;
  err << " (each with --json)\n";
}

}  // namespace

void print_outcomes(const std::vector<node::FileOutcome>& outcomes, const Shell& shell) {
  store::Sequence edition = 0;
  for (const auto& outcome : outcomes) edition = std::max(edition, outcome.edition);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().key("files").begin_array();
      for (const auto& outcome : outcomes) write_outcome(json, outcome);
      json.end_array().member("edition", edition).end_object();
    });
    return;
  }
  TextTable table{{{"file"},
                   {"format"},
                   {"source"},
                   {"read", Align::right},
                   {"stored", Align::right},
                   {"unchanged", Align::right},
                   {"updated", Align::right},
                   {"withdrawn", Align::right},
                   {"rejected", Align::right}}};
  for (const auto& o : outcomes) {
    std::vector<std::string> cells{o.file, o.format, o.source};
    for (const auto n : {o.read, o.stored, o.unchanged, o.updated, o.withdrawn, o.rejected}) {
      cells.push_back(shell.format() == Format::csv ? std::to_string(n)
                                                    : with_separators(static_cast<std::int64_t>(n)));
    }
    table.row(std::move(cells));
  }
  print_table(table, shell);
  if (shell.format() == Format::csv) return;
  shell.out << "edition " << edition << '\n';
  for (const auto& outcome : outcomes) {
    if (!outcome.failure.empty()) {
      shell.err << "sanad: nothing of " << printable(outcome.file)
                << " was stored: " << printable(outcome.failure) << '\n';
    }
    print_diagnostics(outcome, shell.err);
  }
}

Exit run(const ImportArgs& args, const Shell& shell) {
  const auto options = options_of(args);
  if (!options) return shell.fail(options.error());
  for (const auto& file : args.files) {  // before the base is made: a typing error leaves nothing behind
    if (file == "-") continue;
    if (const auto source = check_readable(file); !source) return shell.fail(source.error());
  }
  auto base = shell.open_base_to_write();
  if (!base) return shell.fail(base.error());
  std::vector<node::FileOutcome> outcomes;
  bool finding = false;
  for (const auto& unit : group_sets(args.files)) {
    auto bytes = open_unit(unit);
    if (!bytes) return shell.fail(bytes.error());
    outcomes.push_back(node::import_file(**base, **bytes, unit.name(), *options, shell.context));
    finding = finding || outcomes.back().rejected > 0 || !outcomes.back().failure.empty();
  }
  print_outcomes(outcomes, shell);
  return finding ? Exit::finding : Exit::ok;
}

}  // namespace sanad::app
