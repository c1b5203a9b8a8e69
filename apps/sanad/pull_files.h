// SPDX-License-Identifier: Apache-2.0
/// The files of a known source on this machine's disk: all of them, or none.
#pragma once

#include <filesystem>
#include <vector>

#include "cmd_pull.h"
#include "sanad/node/pull.h"

namespace sanad::app {

/// A folder that goes away with its content.
class TemporaryFolder {
 public:
  TemporaryFolder();  ///< throws EnvironmentError
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const& { return path_; }

 private:
  std::filesystem::path path_;
};

struct PulledFile {
  std::filesystem::path path;  ///< where it lies, under a name that ends in ".part"
  std::string name;            ///< how it is to be kept
};

/// Fetches every file of the source into `folder`, the main one first. If one fails, or is not the part of
/// the list that it should be, none is left. Throws EnvironmentError when the disk fails.
Result<std::vector<PulledFile>> download(const node::KnownSource& source, const PullArgs& args,
                                         const std::filesystem::path& folder, const Shell& shell);

}  // namespace sanad::app
