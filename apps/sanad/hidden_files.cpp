// SPDX-License-Identifier: Apache-2.0
#include "hidden_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "sanad/core/environment_error.h"

namespace sanad::app {
namespace {

[[noreturn]] void cannot(const std::string& path) {
  throw EnvironmentError{"cannot write " + path + ": " + std::strerror(errno)};
}

}  // namespace

class HiddenFiles::File {
 public:
  File(const std::string& folder, const std::string& name)
      : shown_{folder + "/" + name}, hidden_{folder + "/." + name + ".unfinished"} {
    descriptor_ = ::open(hidden_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor_ < 0) cannot(hidden_);
  }
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!done_) ::unlink(hidden_.c_str());
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto put = ::write(descriptor_, bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put <= 0) cannot(hidden_);
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
  }

  void finish() {
    if (::fsync(descriptor_) != 0) cannot(hidden_);
    ::close(descriptor_);
    descriptor_ = -1;
  }

  void show() {
    // A medium without hard links (FAT) can only rename.
    if (::access(shown_.c_str(), F_OK) == 0) {
      errno = EEXIST;
      cannot(shown_);
    }
    if (::rename(hidden_.c_str(), shown_.c_str()) != 0) cannot(shown_);
    done_ = true;
  }

 private:
  std::string shown_, hidden_;
  int descriptor_ = -1;
  bool done_ = false;
};

HiddenFiles::HiddenFiles(std::string folder) : folder_{std::move(folder)} {}
HiddenFiles::~HiddenFiles() = default;

std::function<void(std::string_view)> HiddenFiles::open(const std::string& name) {
  files_.push_back(std::make_unique<File>(folder_, name));
  return [file = files_.back().get()](std::string_view bytes) { file->write(bytes); };
}

void HiddenFiles::show() {
  for (const auto& file : files_) file->finish();
  for (const auto& file : files_) file->show();
  const int folder = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) cannot(folder_);
  static_cast<void>(::fsync(folder));  // some media cannot
  ::close(folder);
}

}  // namespace sanad::app
