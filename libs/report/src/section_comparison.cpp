// SPDX-License-Identifier: Apache-2.0
// Table 15: the same scope as every source and institute has it, and why they differ.
#include <algorithm>
#include <set>

#include "sanad/geo/gazetteer.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

std::string fold_ascii(std::string_view text) {
  std::string out;
  for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// The places that the scope names; empty = no restriction.
std::set<std::string> places_of(const std::vector<figures::Filter>& where) {
  std::set<std::string> finest;
  for (const auto key : {figures::Key::country, figures::Key::province, figures::Key::district}) {
    for (const auto& filter : where) {
      if (filter.key != key) continue;
      finest.clear();
      for (const auto& value : filter.values) finest.insert(fold_ascii(value));
    }
  }
  return finest;
}

bool in_scope(const records::PublishedFigure& figure, const Page& page, const std::set<std::string>& places) {
  if (page.period() && (figure.period.first != page.period()->first || figure.period.last != page.period()->last)) {
    return false;
  }
  if (!places.empty() && !places.contains(fold_ascii(figure.place))) return false;
  if (!figure.victim_class.empty() || !figure.actor.empty()) return false;
  return figure.measure == "killed" || figure.measure == "injured" || figure.measure == "incidents" ||
         figure.measure == "attacks";
}

std::string printed_value(const records::PublishedFigure& figure) {
  const auto number = [](double value) {
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? grouped(whole) : fixed(value, 2);
  };
  if (!figure.best && !figure.low) return "";
  const auto value = number(figure.best ? *figure.best : *figure.low);
  switch (figure.comparator) {
    case records::Comparator::ge: return "at least " + value;
    case records::Comparator::gt: return "more than " + value;
    case records::Comparator::le: return "at most " + value;
    case records::Comparator::lt: return "less than " + value;
    case records::Comparator::approx: return "about " + value;
    case records::Comparator::range:
      return figure.low && figure.high ? number(*figure.low) + "–" + number(*figure.high) : value;
    case records::Comparator::none:
    case records::Comparator::eq: break;
  }
  return value;
}

/// What the printed definition counts that others do not, in words a reader can act on.
std::string why_it_differs(const records::PublishedFigure& figure, bool superseded) {
  const auto scope = fold_ascii(figure.event_scope);
  const auto has = [&](std::string_view word) { return scope.find(word) != std::string::npos; };
  std::string why;
  const auto add = [&](const std::string& words) { why += (why.empty() ? "" : "; ") + words; };
  if (superseded) add("replaced by a later edition");
  if (has("crime")) add("also counts crime");
  if (has("attack") && has("operation")) add("also counts operations and the militants killed in them");
  if (has("only") && has("operation") && !has("attack")) add("counts operations only");
  if (has("only") && has("attack")) add("counts attacks only");
  if (has("suicide")) add("counts suicide attacks only");
  if (has("all incidents") || has("all violence")) add("counts every kind of violence");
  return why;
}

void our_rows(Page& page, Table& table) {
  const auto incidents = page.ask(records::Measure::incidents, {});
  const auto killed = page.ask(records::Measure::killed, {});
  const auto injured = page.ask(records::Measure::injured, {});
  if (!killed || killed->total.incidents == 0) return;
  const auto cell = [](const std::optional<figures::FigureTable>& t) { return t ? range_cell(t->total.value) : ""; };
  table.row({"This register", "edition " + std::to_string(page.input().edition), page.input().definition.title,
             cell(incidents), cell(killed), cell(injured), "accounts of all sources, each incident once"});
  if (killed->by_source.size() < 2) return;
  const auto by_name = [](const std::optional<figures::FigureTable>& t, const std::string& name) {
    if (t) {
      for (const auto& [source, row] : t->by_source) {
        if (source == name) return range_cell(row.value);
      }
    }
    return std::string{};
  };
  for (const auto& [source, row] : killed->by_source) {
    const auto info = page.input().sources.find(source);
    table.row({source + " alone", info == page.input().sources.end() ? "" : info->second.edition,
               page.input().definition.title, by_name(incidents, source), range_cell(row.value),
               by_name(injured, source), "one source's accounts, under the same definition"});
  }
  table.row({"Adding the sources up", "", "each account counted", "× " + fixed(killed->over_count.incidents, 2),
             "× " + fixed(killed->over_count.value, 2), "", "what a sum without reconciling would over-count"});
}

struct Printed {
  std::string incidents, killed, injured;
  std::string why;
};

}  // namespace

void section_comparison(Page& page) {
  const auto places = places_of(page.input().where);
  std::map<std::tuple<std::string, std::string, std::string>, Printed> printed;
  for (const auto& figure : page.input().published) {
    if (!in_scope(figure, page, places)) continue;
    auto& row = printed[{figure.publisher, figure.edition, figure.event_scope}];
    auto& cell = figure.measure == "killed" ? row.killed : figure.measure == "injured" ? row.injured : row.incidents;
    const auto value = printed_value(figure);
    if (value.empty() || cell.find(value) != std::string::npos) continue;
    const bool superseded = !figure.superseded_by.empty();
    cell += (cell.empty() ? "" : "; ") + value + (superseded ? " †" : "");
    const auto why = why_it_differs(figure, superseded);
    if (row.why.size() < why.size()) row.why = why;
  }
  page.begin_section("comparison", "The same scope in every source");
  Table table{"Our figure, each source alone, and what institutes printed: " + page.scope(),
              {{"Who"}, {"Edition"}, {"What is counted"}, {"Incidents", true}, {"Killed", true}, {"Injured", true},
               {"Why it differs"}}};
  our_rows(page, table);
  for (const auto& [key, row] : printed) {
    if (row.incidents.empty() && row.killed.empty() && row.injured.empty()) continue;
    table.row({std::get<0>(key), std::get<1>(key), std::get<2>(key), row.incidents, row.killed, row.injured, row.why});
  }
  if (table.empty()) {
    page.raw("<p>").text("No source and no published figure speaks of exactly this scope.").raw("</p>\n");
  } else {
    table.note("† replaced by a later edition of the same publisher. Figures of different definitions are set side by "
               "side, never added. Printed figures are those whose place and period are exactly the scope's.");
    page.raw(table.finish());
  }
  page.end_section();
}

}  // namespace sanad::report
