// SPDX-License-Identifier: Apache-2.0
/// `sanad serve` as a process of its own, on a port that it chooses, until it is killed.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <string>

namespace sanad::fault {

class ServerProcess {
 public:
  /// Returns once it listens. Throws if it ends before that.
  explicit ServerProcess(const std::string& base) {
    std::array<int, 2> out{};
    if (pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    std::array<std::string, 7> words{"sanad",       "--base",           base, "serve", "--listen",
                                     "127.0.0.1:0", "--access-log=none"};
    std::array<char*, 8> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    const int failed = posix_spawn(&pid_, SANAD_BINARY, &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(out[1]);
    if (failed == 0) read_address(out[0]);
    close(out[0]);
    if (address_.empty()) {
      kill();
      throw std::runtime_error{"the server did not start"};
    }
  }
  ~ServerProcess() { kill(); }
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  const std::string& address() const& { return address_; }  ///< "http://127.0.0.1:40123/"
  /// SIGKILL; returns when it is gone. From one thread.
  void kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }

 private:
  /// "Serving BASE; open ADDRESS" is its first line.
  void read_address(int from) {
    std::string line;
    for (char letter = 0; read(from, &letter, 1) == 1 && letter != '\n';) line += letter;
    const auto at = line.find("; open ");
    if (at != std::string::npos) address_ = line.substr(at + 7);
  }

  pid_t pid_ = 0;
  std::string address_;
};

}  // namespace sanad::fault
