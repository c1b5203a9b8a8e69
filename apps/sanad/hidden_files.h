// SPDX-License-Identifier: Apache-2.0
/// Files that get their names only when all of them are whole and on the disk.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::app {

/// All calls throw EnvironmentError when the folder cannot be written. What was not shown is removed.
class HiddenFiles {
 public:
  explicit HiddenFiles(std::string folder);
  ~HiddenFiles();
  HiddenFiles(const HiddenFiles&) = delete;
  HiddenFiles& operator=(const HiddenFiles&) = delete;

  /// A file `name` under a hidden name; what is given to the result is its content, in order.
  std::function<void(std::string_view bytes)> open(const std::string& name);
  /// On the disk, and under their names. A file that is there already is not replaced.
  void show();

 private:
  class File;
  std::string folder_;
  std::vector<std::unique_ptr<File>> files_;
};

}  // namespace sanad::app
