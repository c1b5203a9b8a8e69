// SPDX-License-Identifier: Apache-2.0
#include "factions_output.h"

#include <ostream>

#include "sanad/actors/table.h"
#include "text_table.h"

namespace sanad::app {
namespace {

std::string days_text(const DateRange& range) {
  const bool from_ever = range.first.year() == 1, for_ever = range.last.year() == 9999;
  if (from_ever && for_ever) return "always";
  if (from_ever) return "to " + range.last.to_string();
  return for_ever ? "from " + range.first.to_string() : range.to_string();
}

}  // namespace

void print_factions(const std::vector<node::RolledUp>& rolled_up, const actors::StatementBase& base,
                    std::ostream& out) {
  TextTable table{{{"actor"}, {"faction"}, {"incidents of"}, {"counted"}, {"why"}, {"statements"}}};
  for (const auto& [actor, time] : rolled_up) {
    const auto& member = time.member;
    std::string keys;
    for (const auto entry : member.because)
      keys += (keys.empty() ? "" : " ") + actors::key_of(base.statement(entry));
    table.row({actor, member.name, days_text(time.within),
               !member.certain ? "high only" : member.included ? "yes" : "no",
               member.reason, std::move(keys)});
  }
  out << "\nFactions as of each incident's date, as known now; take them apart by leaving out --factions:\n";
  table.print(out);
}

}  // namespace sanad::app
