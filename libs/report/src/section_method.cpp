// SPDX-License-Identifier: Apache-2.0
// What was left out, how the figures are made, how to cite, and whose data they rest on.
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

void left_out(Page& page) {
  if (page.missing().empty()) return;
  page.raw("<h3>Not shown</h3><ul>\n");
  for (const auto& [what, why] : page.missing())
    page.raw("<li>").text(what + ": " + why + ".").raw("</li>\n");
  page.raw("</ul>\n");
}

void how_made(Page& page) {
  const auto& input = page.input();
  page.raw("<h3>How the figures are made</h3>\n<dl>\n");
  const auto item = [&](const std::string& word, const std::string& meaning) {
    page.raw("<dt>").text(word).raw("</dt><dd>").text(meaning).raw("</dd>\n");
  };
  item("What is counted",
       input.definition.title + " (" + input.definition.name + "): " + input.definition.text);
  item("One incident once",
       "Accounts of different sources were reconciled by rule " +
           (input.rule_version.empty() ? "(not yet run)" : input.rule_version) +
           ". Pairs that the rule could not settle wait for a person and count as apart. Copies of "
           "one text are one voice. Accounts that cover several incidents are never added to them.");
  item("Best, low, high",
       "Low adds the smallest numbers that any account of an incident gives, high the largest, best "
       "the median of the voices of each incident (ties down). Numbers are as the sources print them.");
  item("95 % interval",
       "From a seeded simulation over the incidents' own ranges; it is narrower than low to high, "
       "because not every incident can be at its extreme at once.");
  item("Unknown is not zero",
       "Incidents without a number count as incidents; their dead are unknown, not none.");
  item("Words", "Killed and injured are used throughout; the sources' own words stay in their records.");
  page.raw("</dl>\n");
}

void how_to_cite(Page& page) {
  const auto& input = page.input();
  const auto killed = page.ask(records::Measure::killed, {});
  page.raw("<h3>How to cite</h3>\n<p class=\"cite\">");
  page.text("Sanad register, " + input.node + ", edition " + std::to_string(input.edition) + " #" +
            input.edition_digest + ", query (" + page.scope() + ", " + input.definition.name + ", killed)");
  if (killed && killed->total.value) {
    page.text(", best " + range_cell(killed->total.value) + ", from " +
              grouped(static_cast<std::int64_t>(killed->total.records)) + " records");
  }
  page.text("; accessed " + input.made_on.to_string() + ".").raw("</p>\n<p class=\"note\">");
  page.text("The edition can be opened again at any time: --edition " + std::to_string(input.edition) + ".");
  page.raw("</p>\n");
}

void whose_data(Page& page) {
  Table table{"Sources in the base",
              {{"Source"}, {"Edition"}, {"Licence"}, {"May be passed on"}, {"Cite as"}}};
  for (const auto& [name, source] : page.input().sources) {
    table.row({source.title.empty() ? name : source.title, source.edition, source.licence,
               words_of(name_of(source.pass_on)), source.citation});
  }
  if (!table.empty()) page.raw(table.finish());
}

}  // namespace

void section_method(Page& page) {
  page.begin_section("method", "Method, sources and citation");
  left_out(page);
  how_made(page);
  how_to_cite(page);
  whose_data(page);
  page.end_section();
}

}  // namespace sanad::report
