// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/head_rules.h"

#include <algorithm>
#include <cctype>

#include "field_text.h"

namespace sanad::http {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t length_digits = 18;  // so that no length overflows 64 bits

Fault bad(const char* message) {
  return {400, message};
}

bool is_token(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || marks.find(c) != std::string_view::npos;
  });
}

bool holds_control(std::string_view line) {
  return std::any_of(line.begin(), line.end(),
                     [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7F; });
}

/// Fields that decide where a request ends and whom it is for.
struct Framing {
  std::size_t hosts = 0, lengths = 0, encodings = 0;
  bool old_protocol = false;

  std::optional<Fault> take(const std::string& name, std::string_view value) {
    if (name == "host") ++hosts;
    if (name == "content-length") {
      ++lengths;
      const bool number = !value.empty() && value.size() <= length_digits &&
                          value.find_first_not_of("0123456789") == std::string_view::npos;
      if (!number) return bad("Content-Length must be one whole number.");
    }
    if (name == "transfer-encoding") {
      ++encodings;
      if (lower(value) != "chunked") return bad("The only Transfer-Encoding that is read is 'chunked'.");
    }
    return std::nullopt;
  }

  std::optional<Fault> judge() const {
    if (hosts > 1 || (hosts == 0 && !old_protocol))
      return bad("A request must have exactly one Host header.");
    if (lengths > 1) return bad("A request must have at most one Content-Length header.");
    if (encodings > 1) return bad("A request must have at most one Transfer-Encoding header.");
    if (encodings == 1 && lengths == 1) {
      return bad("A request must not have both Content-Length and Transfer-Encoding.");
    }
    if (encodings == 1 && old_protocol) return bad("HTTP/1.0 has no Transfer-Encoding.");
    return std::nullopt;
  }
};

std::optional<Fault> check_request_line(std::string_view line, const HeadLimits& limits, bool& old_protocol) {
  const auto first = line.find(' '), last = line.rfind(' ');
  if (first == std::string_view::npos || first == last || !is_token(line.substr(0, first))) {
    return bad("The first line must be a method, a target and 'HTTP/1.1'.");
  }
  const auto target = line.substr(first + 1, last - first - 1);
  if (target.size() > limits.target_bytes) return Fault{414, "The target of the request is too long."};
  if (target.empty() || target.find(' ') != std::string_view::npos) {
    return bad("The first line must be a method, a target and 'HTTP/1.1'.");
  }
  const auto protocol = line.substr(last + 1);
  if (protocol != "HTTP/1.1" && protocol != "HTTP/1.0") return Fault{505, "This server speaks HTTP/1.1."};
  old_protocol = protocol == "HTTP/1.0";
  return std::nullopt;
}

std::optional<Fault> check_field(std::string_view line, Framing& framing) {
  if (line[0] == ' ' || line[0] == '\t') return bad("A header must not be folded over several lines.");
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    return bad("A header must be a name, a colon and a value.");
  }
  return framing.take(lower(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
}

}  // namespace

std::optional<Fault> check_head(std::string_view head, const HeadLimits& limits) {
  if (head.size() > limits.bytes) return Fault{431, "The headers of the request are too long."};
  Framing framing;
  std::size_t number = 0;
  while (!head.empty()) {
    const auto end = head.find(line_end);
    if (end == std::string_view::npos) return bad("A line of the head must end with CR LF.");
    const auto line = head.substr(0, end);
    head.remove_prefix(end + line_end.size());
    if (line.empty()) {
      if (number == 0 || !head.empty()) return bad("A request must not begin with an empty line.");
      return framing.judge();
    }
    if (holds_control(line)) return bad("A head must not hold control characters.");
    if (number > limits.headers) return Fault{431, "The request has too many headers."};
    const auto fault =
        number++ == 0 ? check_request_line(line, limits, framing.old_protocol) : check_field(line, framing);
    if (fault) return fault;
  }
  return bad("A head must end with an empty line.");
}

}  // namespace sanad::http
