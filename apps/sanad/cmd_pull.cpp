// SPDX-License-Identifier: Apache-2.0
#include "cmd_pull.h"

#include <filesystem>
#include <ostream>

#include "cmd_import.h"
#include "list_sets.h"
#include "output.h"
#include "pull_files.h"
#include "sanad/core/environment_error.h"
#include "sanad/node/import.h"
#include "sanad/node/load.h"

namespace sanad::app {
namespace {

namespace fs = std::filesystem;

Exit list_known(const Shell& shell) {
  TextTable table{{{"name"}, {"version"}, {"files", Align::right}, {"title"}, {"licence"}}};
  for (const auto& source : node::known_sources()) {
    table.row({std::string{source.name}, std::string{source.version},
               std::to_string(1 + source.companions.size()), std::string{source.title},
               std::string{source.licence}});
  }
  print_table(table, shell);
  return Exit::ok;
}

Exit keep_files(const node::KnownSource& source, const PullArgs& args, const Shell& shell) {
  std::error_code error;
  fs::create_directories(args.to, error);
  const auto pulled = download(source, args, args.to, shell);
  if (!pulled) return shell.fail(pulled.error());
  for (const auto& file : *pulled) {
    const auto kept = fs::path{args.to} / file.name;
    fs::rename(file.path, kept, error);
    if (error) throw EnvironmentError{"cannot write '" + kept.string() + "': " + error.message()};
    shell.out << "wrote " << kept.string() << " ("
              << with_separators(static_cast<std::int64_t>(fs::file_size(kept))) << " bytes)\n";
  }
  return Exit::ok;
}

Exit import_pulled(const node::KnownSource& source, const PullArgs& args, const Shell& shell) {
  const TemporaryFolder folder;
  const auto pulled = download(source, args, folder.path(), shell);
  if (!pulled) return shell.fail(pulled.error());
  ImportUnit unit;
  for (const auto& file : *pulled) unit.files.push_back(file.path.string());
  auto joined = open_unit(unit);
  if (!joined) return shell.fail(joined.error());
  auto bytes = node::unpack(source, std::move(*joined));
  if (!bytes) return shell.fail(bytes.error());
  auto base = shell.open_base_to_write();
  if (!base) return shell.fail(base.error());
  node::ImportOptions options;
  options.format = source.format;
  options.edition = args.version.empty() ? std::string{source.version} : args.version;
  options.force = args.force;
  const auto name = std::string{source.name} + (options.edition.empty() ? "" : "-" + options.edition);
  const auto outcome = node::import_file(**base, **bytes, name, options, shell.context);
  print_outcomes({outcome}, shell);
  return outcome.rejected > 0 || !outcome.failure.empty() ? Exit::finding : Exit::ok;
}

}  // namespace

Exit run(const PullArgs& args, const Shell& shell) {
  if (args.name.empty()) return list_known(shell);
  const auto source = node::find_known_source(args.name);
  if (!source) return shell.fail(source.error());
  shell.err << (*source)->licence << '\n';
  if (!args.accept_licence) {
    return shell.fail(
        {ErrorCode::refused, "expected --accept-licence once the line above was read, found none"});
  }
  return args.to.empty() ? import_pulled(**source, args, shell) : keep_files(**source, args, shell);
}

}  // namespace sanad::app
