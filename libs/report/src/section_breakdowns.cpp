// SPDX-License-Identifier: Apache-2.0
// Tables 2 to 5, 8 to 10 and 12: the same three measures by place, kind, victim, actor, tactic, target.
#include <algorithm>

#include "chart.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

std::vector<Mark> marks_of(const Breakdown& breakdown, std::size_t most) {
  std::vector<Mark> marks;
  for (const auto& row : breakdown.rows) {
    if (marks.size() == most) break;
    Mark mark{words_of(row.by.back()), std::nullopt, std::nullopt, std::nullopt};
    if (row.killed) {
      mark.value = static_cast<double>(row.killed->best());
      mark.low = static_cast<double>(row.killed->low());
      mark.high = static_cast<double>(row.killed->high());
    }
    marks.push_back(std::move(mark));
  }
  return marks;
}

/// "Balochistan has most killed, 308 of 850 (36.2 %), then Sindh, 61."
std::string sentence_of(const Breakdown& breakdown) {
  const auto& rows = breakdown.rows;
  if (rows.empty() || !rows[0].killed) return "No account gives numbers of dead here.";
  std::string text = words_of(rows[0].by.back()) + " has most killed, " + grouped(rows[0].killed->best());
  if (breakdown.total.killed) {
    text += " of " + grouped(breakdown.total.killed->best());
    const auto share = share_cell(rows[0].killed, breakdown.total.killed);
    if (!share.empty()) text += " (" + share + ")";
  }
  if (rows.size() > 1 && rows[1].killed) {
    text += ", then " + words_of(rows[1].by.back()) + ", " + grouped(rows[1].killed->best());
  }
  return text + ". Thin lines run from the low to the high bound.";
}

struct Wanted {
  const char* id;
  const char* heading;
  const char* head;
  figures::Key key;
  bool chart;
  const char* why_not;
};

void show(Page& page, const Wanted& wanted, std::vector<figures::Filter> more = {}) {
  const auto breakdown = break_down(page, {wanted.key}, std::move(more));
  if (!breakdown || nothing_known(*breakdown)) {
    page.not_shown(wanted.heading, wanted.why_not);
    return;
  }
  page.begin_section(wanted.id, wanted.heading);
  constexpr std::size_t bars = 12;
  if (wanted.chart && breakdown->rows.size() > 1) {
    const auto sentence = sentence_of(*breakdown);
    page.figure(
        bar_chart(std::string{wanted.heading} + ". " + sentence, marks_of(*breakdown, bars), "killed"),
        sentence);
  }
  page.raw(breakdown_table(page, *breakdown, wanted.heading, wanted.head));
  page.end_section();
}

/// Table 3: by province, this period and the one before.
void year_on_year(Page& page) {
  if (!page.period()) return;
  const auto before = figures::period_before(*page.period());
  const auto now = page.ask(records::Measure::killed, {figures::Key::province});
  const auto earlier = page.ask_in(before, records::Measure::killed, {figures::Key::province});
  if (!now || !earlier || earlier->total.incidents == 0) {
    page.not_shown("Change by province", "the base has no incident in the period before");
    return;
  }
  std::map<std::string, std::pair<std::optional<figures::Range>, std::optional<figures::Range>>> rows;
  for (const auto& row : earlier->rows) rows[row.by[0]].first = row.value;
  for (const auto& row : now->rows) rows[row.by[0]].second = row.value;
  Table table{
      "Killed by province against the period before: " + page.scope() + ". " + page.input().definition.title,
      {{"Province"},
       {before.to_string(), true},
       {page.period()->to_string(), true},
       {"Difference", true},
       {"Change", true}}};
  const auto cells = [](const std::string& name, const std::optional<figures::Range>& a,
                        const std::optional<figures::Range>& b) {
    const auto was = a ? a->best() : 0, is = b ? b->best() : 0;
    return std::vector<std::string>{name, a ? grouped(was) : "–", b ? grouped(is) : "–",
                                    (is >= was ? "+" : "−") + grouped(is >= was ? is - was : was - is),
                                    change_cell(was, is)};
  };
  for (const auto& [name, pair] : rows) table.row(cells(words_of(name), pair.first, pair.second));
  table.total(cells("Total", earlier->total.value, now->total.value));
  table.note("Best numbers. A percentage is left out where the earlier number is under 10.");
  page.raw(table.finish());
}

}  // namespace

void section_provinces(Page& page) {
  show(page,
       {"provinces", "By province", "Province", figures::Key::province, true, "no account names a province"});
  year_on_year(page);
}

void section_kinds(Page& page) {
  show(page, {"kinds", "Nature of violence", "Kind of event", figures::Key::event, true,
              "no account says what kind of event it was"});
}

void section_victims(Page& page) {
  const auto killed = page.ask(records::Measure::killed, {figures::Key::victim});
  const auto injured = page.ask(records::Measure::injured, {figures::Key::victim});
  const bool known = killed && std::any_of(killed->rows.begin(), killed->rows.end(), [](const auto& row) {
                       return row.by[0] != "unknown" && row.value && row.value->high() > 0;
                     });
  if (!known) return page.not_shown("Victims by class", "no account tells the dead apart by class");
  std::map<std::string, std::pair<std::optional<figures::Range>, std::optional<figures::Range>>> rows;
  for (const auto& row : killed->rows) rows[row.by[0]].first = row.value;
  if (injured) {
    for (const auto& row : injured->rows) rows[row.by[0]].second = row.value;
  }
  page.begin_section("victims", "Victims by class");
  Table table{"Killed and injured by class: " + page.scope() + ". " + page.input().definition.title,
              {{"Class"},
               {"Killed, best (low–high)", true},
               {"Injured, best (low–high)", true},
               {"Share of killed", true}}};
  for (const auto& [name, pair] : rows) {
    table.row({words_of(name), range_cell(pair.first), range_cell(pair.second),
               share_cell(pair.first, killed->total.value)});
  }
  table.total(
      {"All", range_cell(killed->total.value), injured ? range_cell(injured->total.value) : "unknown", ""});
  table.note(
      "Classes as the accounts print them. Where an account gives a total without classes, its dead stand "
      "under "
      "unknown; the classes need not add up to the total.");
  page.raw(table.finish());
  page.end_section();
}

void section_perpetrators(Page& page) {
  show(page, {"actors", "Groups and parties named", "Named", figures::Key::actor, true,
              "no account names an actor"});
}

void section_tactics(Page& page) {
  show(page, {"tactics", "Tactics", "Tactic", figures::Key::tactic, true, "no account names a tactic"});
}

void section_targets(Page& page) {
  show(page, {"targets", "Targets", "Target", figures::Key::target, true, "no account names a target"});
}

void section_operations(Page& page) {
  show(page,
       {"operations", "Operations by province", "Province", figures::Key::province, false,
        "no account of an operation by state forces is in scope, or the definition leaves operations out"},
       {{figures::Key::event, {"operation"}}});
}

}  // namespace sanad::report
