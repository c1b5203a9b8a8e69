// SPDX-License-Identifier: Apache-2.0
// Tables 6, 11 and 14: months, suicide attacks by year, the long series.
#include <algorithm>
#include <map>

#include "chart.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

struct Point {
  std::optional<figures::Range> incidents, killed, injured;
};
using Series = std::map<std::string, Point>;

Series series_of(const std::optional<figures::FigureTable>& incidents,
                 const std::optional<figures::FigureTable>& killed,
                 const std::optional<figures::FigureTable>& injured) {
  Series series;
  if (incidents) {
    for (const auto& row : incidents->rows) series[row.by[0]].incidents = row.value;
  }
  if (killed) {
    for (const auto& row : killed->rows) series[row.by[0]].killed = row.value;
  }
  if (injured) {
    for (const auto& row : injured->rows) series[row.by[0]].injured = row.value;
  }
  return series;
}

std::string month_name(int year, int month) {
  return std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

/// Months without an incident are in the chart too: a gap in the axis would hide them.
void fill_months(Series& series, const DateRange& span) {
  for (int year = span.first.year(), month = span.first.month();
       year < span.last.year() || (year == span.last.year() && month <= span.last.month());) {
    auto& point = series[month_name(year, month)];
    if (!point.incidents) {
      point.incidents = figures::Range::spanning(0, 0, 0);
      point.killed = figures::Range::spanning(0, 0, 0);
    }
    month = month == 12 ? 1 : month + 1;
    year += month == 1;
  }
}

Mark mark_of(const std::string& label, const std::optional<figures::Range>& range) {
  Mark mark{label, std::nullopt, std::nullopt, std::nullopt};
  if (range) mark.value = static_cast<double>(range->best());
  return mark;
}

std::string sentence_of(const Series& series, const std::string& unit) {
  const auto most = std::max_element(series.begin(), series.end(), [](const auto& a, const auto& b) {
    return (a.second.killed ? a.second.killed->best() : -1) <
           (b.second.killed ? b.second.killed->best() : -1);
  });
  if (most == series.end() || !most->second.killed) return "No account gives numbers of dead here.";
  return "Most were killed in the " + unit + " " + most->first + ": " + grouped(most->second.killed->best()) +
         (most->second.incidents ? " in " + grouped(most->second.incidents->best()) + " incidents." : ".");
}

void show(Page& page, const Series& series, const std::string& unit, const std::string& caption) {
  TimeSeries chart{"incidents", "killed", {}, {}};
  for (const auto& [label, point] : series) {
    chart.columns.push_back(mark_of(label, point.incidents));
    chart.line.push_back(mark_of(label, point.killed));
  }
  const auto sentence = sentence_of(series, unit);
  page.figure(time_chart(caption + ". " + sentence, chart), sentence);
  Table table{caption + ": " + page.scope() + ". " + page.input().definition.title,
              {{words_of(unit)},
               {"Incidents", true},
               {"Killed, best (low–high)", true},
               {"Injured, best (low–high)", true},
               {"Change in killed", true}}};
  std::optional<std::int64_t> before;
  for (const auto& [label, point] : series) {
    const auto now = point.killed ? std::optional{point.killed->best()} : std::nullopt;
    table.row({label, range_cell(point.incidents), range_cell(point.killed),
               point.incidents && point.incidents->high() == 0 ? "0" : range_cell(point.injured),
               before && now ? change_cell(*before, *now) : ""});
    before = now;
  }
  table.note("Change against the line above, in best numbers; left out where the base is under 10.");
  page.raw("<details open><summary>Data of the chart</summary>").raw(table.finish()).raw("</details>\n");
}

}  // namespace

void section_months(Page& page) {
  if (!page.period() || page.period()->days() > 3 * 366) {
    return page.not_shown("Months", "the scope has no period of at most three years");
  }
  // Two years of months, ending with the scope: a year is read against the one before.
  auto span = *page.period();
  if (span.days() <= 366) span.first = figures::period_before(span).first;
  auto series = series_of(page.ask_in(span, records::Measure::incidents, {figures::Key::month}),
                          page.ask_in(span, records::Measure::killed, {figures::Key::month}),
                          page.ask_in(span, records::Measure::injured, {figures::Key::month}));
  if (series.empty()) return page.not_shown("Months", "no incident is known to its month");
  const auto first = DateRange::parse(series.begin()->first);
  if (first) span.first = std::max(span.first, first->first);
  series.erase("unknown");
  fill_months(series, span);
  page.begin_section("months", "Months");
  show(page, series, "month", "Incidents and killed by month");
  page.end_section();
}

void section_suicide(Page& page) {
  const std::vector<figures::Filter> suicide{{figures::Key::tactic, {"suicide"}}};
  auto series = series_of(page.ask(records::Measure::incidents, {figures::Key::year}, suicide),
                          page.ask(records::Measure::killed, {figures::Key::year}, suicide),
                          page.ask(records::Measure::injured, {figures::Key::year}, suicide));
  if (series.empty()) {
    return page.not_shown("Suicide attacks by year", "no account in scope names a suicide attack");
  }
  page.begin_section("suicide", "Suicide attacks by year");
  Table table{
      "Suicide attacks by year: " + page.scope() + ". " + page.input().definition.title,
      {{"Year"}, {"Attacks", true}, {"Killed, best (low–high)", true}, {"Injured, best (low–high)", true}}};
  for (const auto& [label, point] : series) {
    table.row({label, range_cell(point.incidents), range_cell(point.killed), range_cell(point.injured)});
  }
  page.raw(table.finish());
  page.end_section();
}

void section_long_series(Page& page) {
  constexpr int years_shown = 20;
  constexpr int last_year_known = 9999, first_year_known = 1900;
  const int last = page.period() ? page.period()->last.year() : last_year_known;
  auto span = DateRange::whole_year(last);
  span.first =
      DateRange::whole_year(page.period() ? std::max(last - years_shown + 1, 1) : first_year_known).first;
  auto series = series_of(page.ask_in(span, records::Measure::incidents, {figures::Key::year}),
                          page.ask_in(span, records::Measure::killed, {figures::Key::year}),
                          page.ask_in(span, records::Measure::injured, {figures::Key::year}));
  if (series.size() < 3)
    return page.not_shown("Long series", "the base holds fewer than three years of this scope");
  page.begin_section("series", "Long series");
  show(page, series, "year", "Incidents and killed by year, whatever the scope's period");
  page.raw("<p class=\"note\">")
      .text(
          "Sources begin and end in different years: a step in the series can be a change of sources, not of "
          "violence.")
      .raw("</p>\n");
  page.end_section();
}

}  // namespace sanad::report
