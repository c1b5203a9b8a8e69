// SPDX-License-Identifier: Apache-2.0
#include "pull_files.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <ostream>
#include <thread>

#include "sanad/core/environment_error.h"
#include "sanad/sources/formats.h"

namespace sanad::app {
namespace {

namespace fs = std::filesystem;

node::PullOptions options_of(const PullArgs& args, const Shell& shell) {
  return {args.version, args.url, args.token, [&shell](std::uint32_t seconds, int status) {
            shell.err << "the server answered " << status << "; asking again in " << seconds << " s\n"
                      << std::flush;
            std::this_thread::sleep_for(std::chrono::seconds{seconds});
          }};
}

/// Its first bytes, by which a part of a set is told.
Result<std::string> download_one(const node::KnownSource& source, const node::PullFile& from,
                                 const fs::path& path, const PullArgs& args, const Shell& shell) {
  std::ofstream file{path, std::ios::binary | std::ios::trunc};
  if (!file) throw EnvironmentError{"cannot write '" + path.string() + "'"};
  std::string front;
  const auto fetched = node::fetch(
      source, from, options_of(args, shell),
      [&](std::string_view bytes) {
        front += bytes.substr(0, sources::detection_bytes - front.size());
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return static_cast<bool>(file);
      },
      shell.context);
  file.close();
  if (!file) throw EnvironmentError{"cannot write '" + path.string() + "': is the disk full?"};
  if (!fetched) return tl::unexpected{fetched.error()};
  return front;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "sanad-pull-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw EnvironmentError{"cannot make a temporary folder"};
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // a folder left behind harms nobody
  fs::remove_all(path_, ignored);
}

Result<std::vector<PulledFile>> download(const node::KnownSource& source, const PullArgs& args,
                                         const fs::path& folder, const Shell& shell) {
  const auto files = node::files_to_pull(source, options_of(args, shell));
  if (!files) return tl::unexpected{files.error()};
  std::vector<PulledFile> pulled;
  for (const auto& file : *files) {
    const auto place = pulled.size();
    pulled.push_back({folder / (file.name + ".part"), file.name});
    const auto front = download_one(source, file, pulled.back().path, args, shell);
    const auto sound =
        front ? node::check_part(source, place, file, *front) : Result<void>{tl::unexpected{front.error()}};
    if (sound) continue;
    std::error_code ignored;
    for (const auto& each : pulled) fs::remove(each.path, ignored);
    return tl::unexpected{sound.error()};
  }
  return pulled;
}

}  // namespace sanad::app
