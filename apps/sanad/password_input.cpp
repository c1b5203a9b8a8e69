// SPDX-License-Identifier: Apache-2.0
#include "password_input.h"

#include <termios.h>
#include <unistd.h>

#include <istream>
#include <ostream>

#include "file_source.h"
#include "sanad/core/limits.h"

namespace sanad::app {
namespace {

/// While it lives, the terminal does not show what is typed.
class Unseen {
 public:
  Unseen() {
    terminal_ = ::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &before_) == 0;
    if (!terminal_) return;
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  ~Unseen() {
    if (terminal_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  bool terminal() const { return terminal_; }

 private:
  bool terminal_ = false;
  termios before_{};
};

std::string first_line(std::string text) {
  text.erase(std::min(text.find('\n'), text.size()));
  if (text.ends_with('\r')) text.pop_back();
  return text;
}

}  // namespace

Result<std::string> read_password(const std::string& file, const Shell& shell) {
  if (!file.empty()) {
    auto text = read_text_file(file);
    if (!text) return tl::unexpected{text.error()};
    return first_line(std::move(*text));
  }
  const Unseen unseen;
  if (unseen.terminal()) shell.err << "Password: " << std::flush;
  std::string line;
  for (char c = 0; line.size() <= limits::password_bytes && shell.in.get(c) && c != '\n';) line += c;
  if (unseen.terminal()) shell.err << '\n';
  return first_line(std::move(line));
}

}  // namespace sanad::app
