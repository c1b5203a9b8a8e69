// SPDX-License-Identifier: Apache-2.0
// Table 1: the headline strip, each figure against the period before with both numbers printed.
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

void card(Page& page, const std::string& name, const std::optional<figures::Range>& now,
          const std::optional<figures::Interval>& interval, const std::optional<figures::Range>& before,
          const std::string& before_name) {
  page.raw("<div class=\"card\"><p class=\"name\">").text(name).raw("</p><p class=\"big\">");
  page.text(now ? grouped(now->best()) : "unknown").raw("</p><p class=\"small\">");
  if (now) {
    if (now->low() == now->high()) {
      page.text("all accounts agree");
    } else {
      page.text("between " + grouped(now->low()) + " and " + grouped(now->high()));
      if (interval) page.text("; 95 %: " + grouped(interval->low) + " to " + grouped(interval->high));
    }
  }
  page.raw("</p>");
  if (now && before) {
    const auto change = change_cell(before->best(), now->best());
    page.raw("<p class=\"small\">").text(before_name + ": " + grouped(before->best()));
    page.text(change.empty() ? " (base too small for a percentage)"
                             : ", " + change + " = (" + grouped(now->best()) + " − " +
                                   grouped(before->best()) + ") / " + grouped(before->best()));
    page.raw("</p>");
  }
  page.raw("</div>");
}

}  // namespace

void section_headline(Page& page) {
  page.begin_section("headline", "Headline figures");
  page.raw("<div class=\"cards\">");
  std::uint64_t unknown_killed = 0, maybe = 0;
  for (const auto& [measure, name] :
       {std::pair{records::Measure::incidents, "Incidents"}, std::pair{records::Measure::killed, "Killed"},
        std::pair{records::Measure::injured, "Injured"}}) {
    const auto now = page.ask(measure, {});
    if (!now) continue;
    std::optional<figures::Range> before;
    std::string before_name;
    if (page.period()) {
      const auto earlier = figures::period_before(*page.period());
      before_name = earlier == DateRange::whole_year(earlier.first.year())
                        ? std::to_string(earlier.first.year())
                        : earlier.to_string();
      if (const auto table = page.ask_in(earlier, measure, {}); table && table->total.incidents > 0) {
        before = table->total.value;
      }
    }
    card(page, name, now->total.value, now->total.interval, before, before_name);
    if (measure == records::Measure::killed) {
      unknown_killed = now->total.unknown_incidents;
      maybe = now->total.maybe_incidents;
    }
  }
  page.raw("</div>\n<p class=\"note\">").text("Definition: " + page.input().definition.text);
  if (unknown_killed > 0) {
    page.text(" Of " + grouped(static_cast<std::int64_t>(unknown_killed)) +
              " incidents nobody gives a number of dead: they count as incidents and not as zero dead.");
  }
  if (maybe > 0) {
    page.text(" " + grouped(static_cast<std::int64_t>(maybe)) +
              " further incidents may fall under the definition; they raise the upper bound only.");
  }
  page.raw("</p>\n");
  page.end_section();
}

}  // namespace sanad::report
