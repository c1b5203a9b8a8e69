// SPDX-License-Identifier: Apache-2.0
#include "actor_tables.h"

#include "visible_text.h"

namespace sanad::report {
namespace {

using actors::EntryIndex;

std::string days(const std::optional<DateRange>& range) {
  if (!range) return {};
  // A range may break between its two days, never inside one.
  auto text = range->to_string();
  for (auto at = text.find('-'); at != std::string::npos; at = text.find('-', at))
    text.replace(at, 1, "\u2011");
  if (const auto dots = text.find(".."); dots != std::string::npos) text.replace(dots, 2, " .. ");
  return text;
}

std::string beneath(const std::string& text) {
  return text.empty() ? "" : "<br><span class=\"sub\">" + escape_html(text) + "</span>";
}

std::string statement_row(const actors::StatementBase& base, EntryIndex entry) {
  const auto& statement = base.statement(entry);
  std::string grades;
  if (statement.reliability != 0) grades += statement.reliability;
  if (statement.credibility != 0) grades += statement.credibility;
  return "<tr id=\"s" + std::to_string(entry) + "\"><td>" + escape_html(actors::key_of(statement)) +
         "</td><td><bdi>" + escape_html(actors::in_words(statement)) + "</bdi>" + beneath(statement.note) +
         "</td><td>" + std::string{name_of(statement.stance)} + "</td><td>" + grades + "</td><td>" +
         (statement.published ? statement.published->to_string() : "not told") + "</td><td>" +
         escape_html(statement.publisher) + beneath(statement.url) + "</td></tr>\n";
}

}  // namespace

std::string actor_rows_table(const ActorInput& input, const std::string& id, const actors::Rows& rows,
                             std::set<EntryIndex>& used) {
  std::string out =
      "<div "
      "class=\"table\"><table><thead><tr><th>part</th><th>value</th><th>state</th><th>from</th><th>to</th>"
      "<th>why</th><th>statements</th></tr></thead><tbody>\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    out += "<tr id=\"" + input.prefix + id + "-" + std::to_string(i) + "\">";
    for (const auto& cell : {row.part, row.value, row.state, days(row.from), days(row.to), row.why}) {
      out += "<td><bdi>" + escape_html(cell) + "</bdi></td>";
    }
    out += "<td>";
    for (const auto entry : row.because) {
      used.insert(entry);
      out += "<a href=\"#s" + std::to_string(entry) + "\">" +
             escape_html(input.base.statement(entry).native_id) + "</a> ";
    }
    out += "</td></tr>\n";
  }
  return out + "</tbody></table></div>";
}

std::string actor_statements_table(const actors::StatementBase& base, const std::set<EntryIndex>& entries) {
  std::string out =
      "<div class=\"table\"><table><thead><tr><th>key</th><th>what it says</th><th>stance</th><th>grades</th>"
      "<th>published</th><th>page</th></tr></thead><tbody>\n";
  for (const auto entry : entries) out += statement_row(base, entry);
  return out + "</tbody></table></div>";
}

void add_lane_leaders(const ActorInput& input, const actors::Lineage& lineage, std::set<EntryIndex>& used) {
  for (const auto& lane : lineage.lanes) {
    for (const auto& tenure :
         succession_of(input.base, lane.cluster, actors::leadership(), input.asked.known).tenures) {
      used.insert(tenure.begins.begin(), tenure.begins.end());
    }
  }
}

}  // namespace sanad::report
