// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "section.h"

namespace sanad::report {
namespace {

using Rows = std::map<std::vector<std::string>, Breakdown::Row>;

void join(Rows& rows, const figures::FigureTable& table, std::optional<figures::Range> Breakdown::Row::*field) {
  for (const auto& row : table.rows) {
    auto& joined = rows[row.by];
    joined.by = row.by;
    joined.*field = row.value;
  }
}

bool is_unknown(const Breakdown::Row& row) {
  return std::any_of(row.by.begin(), row.by.end(), [](const auto& value) { return value == "unknown"; });
}

}  // namespace

std::optional<Breakdown> break_down(const Page& page, std::vector<figures::Key> by,
                                    std::vector<figures::Filter> more) {
  const auto incidents = page.ask(records::Measure::incidents, by, more);
  const auto killed = page.ask(records::Measure::killed, by, more);
  const auto injured = page.ask(records::Measure::injured, by, more);
  if (!incidents || incidents->rows.empty()) return std::nullopt;
  Rows rows;
  join(rows, *incidents, &Breakdown::Row::incidents);
  if (killed) join(rows, *killed, &Breakdown::Row::killed);
  if (injured) join(rows, *injured, &Breakdown::Row::injured);
  Breakdown breakdown;
  for (auto& [key, row] : rows) breakdown.rows.push_back(std::move(row));
  const auto best = [](const Breakdown::Row& row) { return row.killed ? row.killed->best() : -1; };
  std::stable_sort(breakdown.rows.begin(), breakdown.rows.end(), [&](const auto& a, const auto& b) {
    if (is_unknown(a) != is_unknown(b)) return is_unknown(b);
    return best(a) > best(b);
  });
  breakdown.total.incidents = incidents->total.value;
  if (killed) breakdown.total.killed = killed->total.value;
  if (injured) breakdown.total.injured = injured->total.value;
  breakdown.overlapping = incidents->overlapping;
  return breakdown;
}

std::string breakdown_table(const Page& page, const Breakdown& breakdown, const std::string& caption,
                            const std::string& head) {
  Table table{caption + ": " + page.scope() + ". " + page.input().definition.title + ", edition " +
                  std::to_string(page.input().edition),
              {{head}, {"Incidents", true}, {"Killed, best (low–high)", true}, {"Injured, best (low–high)", true},
               {"Share of killed", true}}};
  constexpr std::size_t rows_shown = 30;
  std::size_t shown = 0;
  for (const auto& row : breakdown.rows) {
    if (shown++ == rows_shown) break;
    table.row({words_of(row.by.back()), range_cell(row.incidents), range_cell(row.killed), range_cell(row.injured),
               share_cell(row.killed, breakdown.total.killed)});
  }
  table.total({breakdown.overlapping ? "Each incident once" : "Total", range_cell(breakdown.total.incidents),
               range_cell(breakdown.total.killed), range_cell(breakdown.total.injured), ""});
  if (breakdown.overlapping) table.note("An incident may stand in several rows; the last row counts each once.");
  if (breakdown.rows.size() > rows_shown) {
    table.note("The " + std::to_string(rows_shown) + " rows with most killed of " +
               std::to_string(breakdown.rows.size()) + "; the total counts all.");
  }
  return table.finish();
}

bool nothing_known(const Breakdown& breakdown) {
  return std::all_of(breakdown.rows.begin(), breakdown.rows.end(), is_unknown);
}

}  // namespace sanad::report
