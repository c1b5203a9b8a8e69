// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include <ostream>
#include <string>

namespace sanad::app {

void write_json(std::ostream& out, const std::function<void(JsonWriter&)>& fill) {
  std::string text;
  JsonWriter json{text, 2};
  fill(json);
  out << text << '\n';
}

std::string number_text(std::int64_t number, const Shell& shell) {
  return shell.format() == Format::csv ? std::to_string(number) : with_separators(number);
}

void print_table(const TextTable& table, const Shell& shell) {
  if (shell.format() == Format::csv) {
    shell.out << table.csv();
  } else {
    table.print(shell.out);
  }
}

}  // namespace sanad::app
