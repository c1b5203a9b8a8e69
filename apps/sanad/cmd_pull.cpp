// SPDX-License-Identifier: Apache-2.0
#include "cmd_pull.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "cmd_import.h"
#include "file_source.h"
#include "output.h"
#include "sanad/core/environment_error.h"
#include "sanad/node/import.h"
#include "sanad/node/load.h"
#include "sanad/node/pull.h"

namespace sanad::app {
namespace {

namespace fs = std::filesystem;

Exit list_known(const Shell& shell) {
  TextTable table{{{"name"}, {"version"}, {"imported"}, {"title"}, {"licence"}}};
  for (const auto& source : node::known_sources()) {
    table.row({std::string{source.name}, std::string{source.version}, source.format.empty() ? "no: --to DIR" : "yes",
               std::string{source.title}, std::string{source.licence}});
  }
  print_table(table, shell);
  return Exit::ok;
}

/// A folder that goes away with its content.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "sanad-pull-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw EnvironmentError{"cannot make a temporary folder"};
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;  // a folder left behind harms nobody
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Result<fs::path> download(const node::KnownSource& source, const PullArgs& args, const fs::path& folder,
                          const Shell& shell) {
  const auto path = folder / (std::string{source.name} + ".part");
  std::ofstream file{path, std::ios::binary | std::ios::trunc};
  if (!file) throw EnvironmentError{"cannot write '" + path.string() + "'"};
  const auto fetched = node::fetch(
      source, {args.version, args.url, args.token},
      [&](std::string_view bytes) {
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return static_cast<bool>(file);
      },
      shell.context);
  file.close();
  if (!file) throw EnvironmentError{"cannot write '" + path.string() + "': is the disk full?"};
  if (!fetched) {
    std::error_code ignored;
    fs::remove(path, ignored);
    return tl::unexpected{fetched.error()};
  }
  return path;
}

Exit keep_file(const node::KnownSource& source, const PullArgs& args, const Shell& shell) {
  std::error_code error;
  fs::create_directories(args.to, error);
  const auto path = download(source, args, args.to, shell);
  if (!path) return shell.fail(path.error());
  const auto ending = fs::path{source.file}.extension().string();
  const auto kept = fs::path{args.to} / (std::string{source.name} + ending);
  fs::rename(*path, kept, error);
  if (error) throw EnvironmentError{"cannot write '" + kept.string() + "': " + error.message()};
  shell.out << "wrote " << kept.string() << " (" << with_separators(static_cast<std::int64_t>(fs::file_size(kept)))
            << " bytes)\n";
  return Exit::ok;
}

Exit import_pulled(const node::KnownSource& source, const PullArgs& args, const Shell& shell) {
  const TemporaryFolder folder;
  const auto path = download(source, args, folder.path(), shell);
  if (!path) return shell.fail(path.error());
  auto file = open_file(path->string());
  if (!file) return shell.fail(file.error());
  auto bytes = node::unpack(source, std::move(*file));
  if (!bytes) return shell.fail(bytes.error());
  auto base = shell.open_base_to_write();
  if (!base) return shell.fail(base.error());
  node::ImportOptions options;
  options.format = source.format;
  options.edition = args.version.empty() ? std::string{source.version} : args.version;
  const auto name = std::string{source.name} + "-" + options.edition;
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
    return shell.fail({ErrorCode::refused, "expected --accept-licence once the line above was read, found none"});
  }
  if (!args.to.empty()) return keep_file(**source, args, shell);
  if ((*source)->format.empty()) {
    return shell.fail({ErrorCode::unsupported, "expected --to DIR: this Sanad has no reader for '" + args.name +
                                                   "' and can only keep the file"});
  }
  return import_pulled(**source, args, shell);
}

}  // namespace sanad::app
