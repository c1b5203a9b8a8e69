// SPDX-License-Identifier: Apache-2.0
#include "file_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "sanad/core/environment_error.h"

namespace sanad::app {
namespace {

constexpr std::size_t text_file_bytes = 1U << 20;

std::string reason() { return std::generic_category().message(errno); }

class Descriptor final : public ByteSource {
 public:
  Descriptor(int descriptor, std::string path) : descriptor_{descriptor}, path_{std::move(path)} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() override {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  }
  std::size_t read(std::span<char> into) override {
    for (;;) {
      const auto got = ::read(descriptor_, into.data(), into.size());
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) throw EnvironmentError{"cannot read '" + path_ + "': " + reason()};
    }
  }

 private:
  int descriptor_;
  std::string path_;
};

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const auto put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throw EnvironmentError{"cannot write '" + path + "': " + reason()};
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

}  // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  if (path == "-") return std::make_unique<Descriptor>(STDIN_FILENO, "standard input");
  if (const auto readable = check_readable(path); !readable) return tl::unexpected{readable.error()};
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return fail(ErrorCode::invalid_input, "expected a file that can be read, found '" + path + "': " + reason());
  }
  return std::make_unique<Descriptor>(descriptor, path);
}

Result<void> check_readable(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || ::access(path.c_str(), R_OK) != 0) {
    return fail(errno == ENOENT ? ErrorCode::not_found : ErrorCode::invalid_input,
                "expected a file that can be read, found '" + path + "': " + reason());
  }
  if (S_ISDIR(status.st_mode)) {
    return fail(ErrorCode::invalid_input,
                "expected a file, found the directory '" + path + "'; name the files in it (" + path + "/*.csv)");
  }
  return {};
}

Result<std::string> read_text_file(const std::string& path) {
  auto source = open_file(path);
  if (!source) return tl::unexpected{source.error()};
  std::string text;
  if (!read_all(**source, text_file_bytes, text)) {
    return fail(ErrorCode::limit_exceeded, "expected a text file of at most 1 MiB, found a larger one", path);
  }
  return text;
}

void write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") return write_all(STDOUT_FILENO, bytes, "standard output");
  const std::string beside = path + ".part";
  const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) throw EnvironmentError{"cannot write '" + beside + "': " + reason()};
  const Descriptor closes{descriptor, beside};
  write_all(descriptor, bytes, beside);
  if (::fsync(descriptor) != 0 || std::rename(beside.c_str(), path.c_str()) != 0) {
    throw EnvironmentError{"cannot write '" + path + "': " + reason()};
  }
}

}  // namespace sanad::app
