// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/log.h"

#include <algorithm>
#include "sanad/core/hex.h"


namespace sanad {
namespace {

bool needs_quotes(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '=' || c == '\\' || c == '\x7F';
}

void append_escaped(std::string& line, char c) {
  if (c == '"' || c == '\\') {
    line += {'\\', c};
  } else if (c == '\n') {
    line += "\\n";
  } else if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') {
    char digits[2];
    put_hex(digits, static_cast<std::uint8_t>(c));
    line += {'\\', 'x', digits[0], digits[1]};
  } else {
    line += c;
  }
}

}  // namespace

void Log::event(std::string_view name, std::initializer_list<Field> fields) const {
  if (!sink_) return;
  std::string line{name};
  for (const auto& [key, value] : fields) {
    line.append(" ").append(key).append("=");
    if (!value.empty() && std::none_of(value.begin(), value.end(), needs_quotes)) {
      line += value;
      continue;
    }
    line += '"';
    for (const char c : value) append_escaped(line, c);
    line += '"';
  }
  sink_(line);
}

}  // namespace sanad
