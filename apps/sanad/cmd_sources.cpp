// SPDX-License-Identifier: Apache-2.0
#include "cmd_sources.h"

#include <ostream>

#include "output.h"
#include "sanad/api/source_json.h"
#include "text_table.h"

namespace sanad::app {
namespace {

Exit list_editions(const store::Snapshot& snapshot, const Shell& shell) {
  const auto editions = snapshot.editions();
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_editions(json, editions); });
    return Exit::ok;
  }
  TextTable table{{{"edition", Align::right}, {"at"}, {"action"}, {"note"}}};
  for (const auto& edition : editions) {
    table.row({std::to_string(edition.seq), edition.at.to_string(), edition.action, edition.note});
  }
  print_table(table, shell);
  return Exit::ok;
}

}  // namespace

Exit run(const SourcesArgs& args, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = (*base)->snapshot();
  if (args.editions) return list_editions(*snapshot, shell);
  const auto held = api::held_sources(*snapshot);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_sources(json, held, snapshot->edition()); });
    return Exit::ok;
  }
  TextTable table{{{"source"}, {"title"}, {"edition"}, {"licence"}, {"pass on"}, {"marking"},
                   {"accounts", Align::right}, {"figures", Align::right}, {"files", Align::right}}};
  for (const auto& [name, source] : held) {
    table.row({name, source.info.title, source.info.edition, source.info.licence,
               std::string{name_of(source.info.pass_on)}, std::string{records::label_of(source.info.marking)},
               number_text(static_cast<std::int64_t>(source.accounts), shell),
               number_text(static_cast<std::int64_t>(source.published), shell), std::to_string(source.files)});
  }
  print_table(table, shell);
  return Exit::ok;
}

Exit run(const VerifyArgs&, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto findings = (*base)->verify();
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().key("findings").begin_array();
      for (const auto& finding : findings) {
        json.begin_object().member("what", finding.what).member("where", finding.where);
        json.member("message", finding.message).end_object();
      }
      json.end_array().member("whole", findings.empty()).end_object();
    });
  } else {
    for (const auto& finding : findings) {
      shell.out << finding.what << "  " << printable(finding.where) << ": " << printable(finding.message) << '\n';
    }
    shell.out << (findings.empty()
                      ? "whole: digests, references, sequence, files, register, views, ledger and items agree\n"
                      : std::to_string(findings.size()) + " findings\n");
  }
  return findings.empty() ? Exit::ok : Exit::finding;
}

}  // namespace sanad::app
