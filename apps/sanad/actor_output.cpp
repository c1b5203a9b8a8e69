// SPDX-License-Identifier: Apache-2.0
#include "actor_output.h"

#include <ostream>

#include "output.h"
#include "text_table.h"

namespace sanad::app {
namespace {

std::string date_text(const std::optional<DateRange>& range) {
  return range ? range->to_string() : "";
}

std::string keys_of(const api::ActorAnswer& answer, const actors::Row& row) {
  std::string keys;
  for (const auto entry : row.because)
    keys += (keys.empty() ? "" : " ") + actors::key_of(answer.base.statement(entry));
  return keys;
}

}  // namespace

void print_actor(const api::ActorAnswer& answer, const Shell& shell) {
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_actor(json, answer); });
    return;
  }
  TextTable table{{{"part"}, {"value"}, {"state"}, {"from"}, {"to"}, {"why"}, {"statements"}}};
  for (const auto& row : answer.rows) {
    table.row({row.part, row.value, row.state, date_text(row.from), date_text(row.to), row.why,
               keys_of(answer, row)});
  }
  if (shell.format() == Format::text) {
    if (!answer.candidates.empty()) shell.out << printable(answer.candidates.front().name) << ", ";
    shell.out << "on " << answer.asked.on.to_string() << ", as known " << api::known_text(answer.asked.known)
              << "; view " << name_of(answer.asked.view) << ", version " << actors::view_version << "\n\n";
  }
  print_table(table, shell);
}

}  // namespace sanad::app
