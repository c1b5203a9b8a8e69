// SPDX-License-Identifier: Apache-2.0
#include "pdf_text.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "sanad/core/environment_error.h"
#include "sanad/core/limits.h"

namespace sanad::app {
namespace {

constexpr rlim_t memory_bytes = rlim_t{2} << 30U;
constexpr int not_started = 127;

[[noreturn]] void throw_reason(const char* what) {
  throw EnvironmentError{std::string{what} + ": " + std::generic_category().message(errno)};
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int get() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

/// A process of ours: ended and waited for whatever happens.
class Child {
 public:
  explicit Child(pid_t id) : id_{id} {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (id_ > 0) stop();
  }
  void stop() {
    ::kill(id_, SIGKILL);
    wait();
  }
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    return status;
  }

 private:
  pid_t id_;
};

/// Full path of a program in $PATH, or empty.
std::string find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  const std::string folders = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  for (std::size_t at = 0; at <= folders.size();) {
    const auto end = std::min(folders.find(':', at), folders.size());
    const auto full = folders.substr(at, end - at) + "/" + name;
    if (end > at && ::access(full.c_str(), X_OK) == 0) return full;
    at = end + 1;
  }
  return "";
}

/// A file in memory that holds the bytes, read from its start.
int file_of(std::string_view bytes) {
  const int file = ::memfd_create("pdf", MFD_CLOEXEC);
  if (file < 0) throw_reason("cannot hold the PDF in memory");
  while (!bytes.empty()) {
    const auto put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) {
      ::close(file);
      throw_reason("cannot hold the PDF in memory");
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  ::lseek(file, 0, SEEK_SET);
  return file;
}

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// In the child: only calls that are safe after fork.
[[noreturn]] void become(const char* program, int in, int out) {
  const int nowhere = ::open("/dev/null", O_WRONLY);
  ::dup2(in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(nowhere, STDERR_FILENO);
  limit(RLIMIT_AS, memory_bytes);
  limit(RLIMIT_CPU, limits::pdf_seconds);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  std::array<char, 10> utf8{"-enc"}, name{"UTF-8"}, quiet{"-q"}, from{"-"}, to{"-"};
  std::array<char, 10> self{"pdftotext"};
  std::array<char*, 7> arguments{self.data(), quiet.data(), utf8.data(), name.data(),
                                 from.data(), to.data(),    nullptr};
  std::array<char, 16> language{"LC_ALL=C.UTF-8"};
  std::array<char*, 2> environment{language.data(), nullptr};
  ::execve(program, arguments.data(), environment.data());
  ::_exit(not_started);
}

enum class Reading { done, too_long, silent };

/// All that comes; stops at the limits.
Reading read_output(int from, std::string& text) {
  std::array<char, 65536> buffer{};
  for (;;) {
    pollfd waits{from, POLLIN, 0};
    const int ready = ::poll(&waits, 1, static_cast<int>(limits::pdf_seconds) * 1000);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return Reading::silent;
    const auto got = ::read(from, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return Reading::done;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > limits::document_bytes) return Reading::too_long;
  }
}

}  // namespace

Result<std::string> text_of_pdf(std::string_view pdf, const std::string& program) {
  const auto path = find_program(program);
  if (path.empty()) {
    return fail(ErrorCode::unsupported, "a PDF is read with " + program +
                                            ", which is not installed; install the package poppler-utils, or give "
                                            "the text itself");
  }
  Descriptor in{file_of(pdf)};
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_reason("cannot make a pipe");
  Descriptor out{ends[0]};
  Descriptor into{ends[1]};
  const pid_t id = ::fork();
  if (id < 0) throw_reason("cannot start pdftotext");
  if (id == 0) become(path.c_str(), in.get(), into.get());
  Child child{id};
  into.close();
  std::string text;
  switch (read_output(out.get(), text)) {
    case Reading::too_long:
      return fail(ErrorCode::limit_exceeded, "expected a PDF whose text has at most " +
                                                 std::to_string(limits::document_bytes >> 20U) + " MiB, found more");
    case Reading::silent:
      return fail(ErrorCode::limit_exceeded,
                  "pdftotext gave nothing for " + std::to_string(limits::pdf_seconds) + " seconds and was stopped");
    case Reading::done:
      break;
  }
  const int status = child.wait();
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return text;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
    return fail(ErrorCode::limit_exceeded,
                "pdftotext worked for " + std::to_string(limits::pdf_seconds) + " seconds and was stopped");
  }
  return fail(ErrorCode::invalid_input,
              "expected a PDF that can be read, found one that pdftotext refuses (damaged, or "
              "locked with a password)");
}

}  // namespace sanad::app
