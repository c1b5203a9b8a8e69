// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/brief.h"

#include <algorithm>

#include "embedded.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

void write_head(Page& page, const std::string& title) {
  page.raw(
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
  page.text(title)
      .raw("</title>\n<style>\n")
      .raw(embedded::brief_css)
      .raw(embedded::lanes_css)
      .raw("</style></head>\n<body>\n");
}

void write_title(Page& page, const std::string& title, records::Tlp marking) {
  const auto& input = page.input();
  const std::string label{records::label_of(marking)};
  page.raw("<header><p class=\"marking\">")
      .text(label)
      .raw("</p><h1>")
      .text(title)
      .raw("</h1><p class=\"sub\">");
  page.text("Scope: " + page.scope() + ". Counted: " + input.definition.title + ". Edition " +
            std::to_string(input.edition) + " #" + input.edition_digest + ", made by " + input.node + " on " +
            input.made_on.to_string() + ".");
  page.raw("</p></header>\n<main>\n");
}

bool speaks_of(const BriefInput& input, const Page& page) {
  for (const auto& figure : input.published) {
    if (!page.period() || figure.period.overlaps(*page.period())) return true;
  }
  return false;
}

void show_actors(Page& page, const ActorsPart& part) {
  if (part.html.empty()) {
    page.not_shown("Groups: leaders and genealogy", "the base has no statements of the groups in scope");
    return;
  }
  page.begin_section("groups", "Groups: leaders and genealogy");
  page.raw(part.html);
  page.end_section();
}

}  // namespace

Result<std::string> render_brief(const BriefInput& input) {
  Page page{input};
  // Asked first: a scope that the base does not know is an error of the question, not an empty page.
  figures::Query probe;
  probe.measure = records::Measure::incidents;
  probe.definition = input.definition.name;
  probe.where = input.where;
  const auto counted = input.columns.figure(probe, input.definition);
  if (!counted) return tl::unexpected{counted.error()};
  const bool any = counted->total.incidents + counted->total.maybe_incidents > 0;
  if (!any && !speaks_of(input, page)) {
    return fail(ErrorCode::not_found,
                "expected incidents or published figures in the scope, found none: " + page.scope());
  }
  const auto groups = any ? actors_part(page) : ActorsPart{};
  const auto marking = std::max(counted->total.marking, groups.marking);
  const auto title = input.title.empty() ? "Brief: " + page.scope() : input.title;
  write_head(page, title);
  write_title(page, title, marking);
  if (any) {
    for (auto* section :
         {section_headline, section_comparison, section_provinces, section_months, section_districts,
          section_kinds, section_victims, section_tactics, section_targets, section_perpetrators}) {
      section(page);
    }
    show_actors(page, groups);
    for (auto* section : {section_suicide, section_operations, section_long_series, section_chronology}) {
      section(page);
    }
  } else {
    page.raw("<p>").text(
        "The register holds no incident of this scope; what institutes printed of it stands below.");
    page.raw("</p>\n");
    section_comparison(page);
  }
  section_method(page);
  page.raw("</main>\n<footer><p>").text(std::string{records::label_of(marking)} + ". " + page.scope());
  page.text(". Edition " + std::to_string(input.edition) + " #" + input.edition_digest + ".");
  page.raw("</p></footer>\n</body></html>\n");
  return page.take();
}

}  // namespace sanad::report
