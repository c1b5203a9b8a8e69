// SPDX-License-Identifier: Apache-2.0
#include "lock_holder.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <string_view>

namespace sanad::store {
namespace {

/// Offset of the write lock in the -shm file (sqlite.org/walformat.html, section 2.3).
constexpr std::string_view write_lock_byte = "120";

/// Pid of the holder by /proc/locks, or 0. Asking the -shm file itself (F_GETLK) would need to open it, and
/// closing it again would drop this process's own locks on it.
long holder_pid(const std::string& shared_memory_file) {
  struct stat found{};
  if (stat(shared_memory_file.c_str(), &found) != 0) return 0;
  const auto wanted = fmt::format("{:02x}:{:02x}:{}", major(found.st_dev), minor(found.st_dev), found.st_ino);
  std::ifstream locks{"/proc/locks"};
  std::string number, kind, advisory, mode, pid, place, first, last;
  std::string line;
  while (locks >> number >> kind >> advisory >> mode >> pid >> place >> first >> last) {
    if (place == wanted && mode == "WRITE" && first == write_lock_byte) {
      long found_pid = 0;
      std::from_chars(pid.data(), pid.data() + pid.size(), found_pid);
      return found_pid;
    }
    std::getline(locks, line);
  }
  return 0;
}

}  // namespace

std::string lock_holder(const std::string& base_path) {
  const auto pid = holder_pid(base_path + "-shm");
  if (pid <= 0) return "another process";
  if (pid == getpid()) return "another part of this process";
  std::string name;
  std::ifstream command{fmt::format("/proc/{}/comm", pid)};
  std::getline(command, name);
  return name.empty() ? fmt::format("process {}", pid) : fmt::format("process {} ({})", pid, name);
}

}  // namespace sanad::store
