// SPDX-License-Identifier: Apache-2.0
#include "cmd_sources.h"

#include <map>
#include <ostream>

#include "output.h"
#include "sanad/node/load.h"
#include "text_table.h"

namespace sanad::app {
namespace {

struct Held {
  records::SourceInfo info;
  std::uint64_t accounts = 0, published = 0, files = 0;
};

std::map<std::string, Held> held_sources(const store::Snapshot& snapshot) {
  std::map<std::string, Held> held;
  for (auto& [name, info] : node::load_sources(snapshot)) held[name].info = std::move(info);
  node::for_each_account(snapshot, [&](const records::Account& account) { ++held[account.source].accounts; });
  for (const auto& figure : node::load_published(snapshot)) ++held[figure.source].published;
  for (const auto& file : snapshot.files()) {
    if (const auto it = held.find(file.source); it != held.end()) ++it->second.files;
  }
  return held;
}

Exit list_editions(const store::Snapshot& snapshot, const Shell& shell) {
  const auto editions = snapshot.editions();
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().key("editions").begin_array();
      for (const auto& edition : editions) {
        json.begin_object().member("edition", edition.seq).member("at", edition.at.to_string());
        json.member("action", edition.action).member("note", edition.note).end_object();
      }
      json.end_array().end_object();
    });
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
  const auto held = held_sources(*snapshot);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().key("sources").begin_array();
      for (const auto& [name, source] : held) {
        json.begin_object()
            .member("name", name)
            .member("title", source.info.title)
            .member("publisher", source.info.publisher)
            .member("edition", source.info.edition)
            .member("licence", source.info.licence)
            .member("pass_on", name_of(source.info.pass_on))
            .member("reliability", std::string_view{&source.info.reliability, 1})
            .member("one_row_per_incident", source.info.one_row_per_incident)
            .member("marking", records::label_of(source.info.marking))
            .member("citation", source.info.citation)
            .member("accounts", source.accounts)
            .member("published_figures", source.published)
            .member("files", source.files)
            .end_object();
      }
      json.end_array().member("edition", snapshot->edition()).end_object();
    });
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
    shell.out << (findings.empty() ? "whole: digests, references, sequence, files, register and views agree\n"
                                   : std::to_string(findings.size()) + " findings\n");
  }
  return findings.empty() ? Exit::ok : Exit::finding;
}

}  // namespace sanad::app
