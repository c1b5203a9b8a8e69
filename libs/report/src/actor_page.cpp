// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/actor_page.h"

#include <set>

#include "actor_charts.h"
#include "actor_tables.h"
#include "embedded.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

using actors::EntryIndex;
using actors::NodeClass;

class Page {
 public:
  explicit Page(const ActorInput& input) : input_{input}, who_{input.candidates.front()} {}

  std::string run() {
    head();
    section("On the day", "profile", actors::rows_of_profile(input_.base, input_.candidates, input_.asked),
            {});
    if (who_.kind != NodeClass::person) succession();
    lineage();
    ties();
    statements();
    out_ +=
        "</main>\n<footer><p>Public roles that the named pages print, kept beside each other; nothing here "
        "is a "
        "finding about anybody. A person decides.</p></footer>\n</body></html>\n";
    return std::move(out_);
  }

 private:
  void head() {
    const auto name = escape_html(who_.name);
    out_ +=
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
        name + "</title>\n<style>\n";
    out_ += embedded::actor_css;
    out_ += embedded::lanes_css;
    out_ += "</style></head>\n<body>\n<header><p class=\"marking\">" +
            escape_html(records::label_of(marking())) + "</p><h1><bdi>" + name +
            "</bdi></h1><p class=\"sub\">On " + input_.asked.on.to_string() + ", " +
            known_words(input_.asked.known) + "; view " + std::string{name_of(input_.asked.view)} +
            ", version " + std::to_string(actors::view_version) + "; edition " +
            std::to_string(input_.edition) + " of the base.</p></header>\n<main>\n";
  }

  /// The strictest of all statements that can be shown.
  records::Tlp marking() const {
    auto strictest = records::Tlp::clear;
    for (EntryIndex entry = 0; entry < input_.base.entries().size(); ++entry) {
      if (input_.base.known(entry, input_.asked.known)) {
        strictest = std::max(strictest, input_.base.statement(entry).marking);
      }
    }
    return strictest;
  }

  void succession() {
    const bool office = who_.kind == NodeClass::office;
    const auto found = succession_of(input_.base, who_.cluster,
                                     office ? actors::holders() : actors::leadership(), input_.asked.known);
    section("Succession", "succession", rows_of_succession(input_.base, who_.cluster, input_.asked),
            succession_chart(input_, found));
  }

  void lineage() {
    const auto found = lineage_of(input_.base, who_.cluster, input_.asked.known);
    section("Splits, mergers, returns", "lineage", rows_of_lineage(input_.base, who_.cluster, input_.asked),
            lineage_chart(input_, found) + splinter_chart(input_, found));
  }

  void ties() {
    const auto rows = rows_of_allies(input_.base, who_.cluster, input_.asked);
    section("Ties", "ties", rows, ties_chart(input_, rows));
  }

  void section(const std::string& title, const std::string& id, const actors::Rows& rows,
               const std::string& picture) {
    if (rows.empty()) return;
    out_ += "<section><h2>" + title + "</h2>\n";
    if (!picture.empty()) out_ += "<figure>" + picture + "</figure>\n";
    out_ += actor_rows_table(input_, id, rows, used_) + "</section>\n";
  }

  void statements() {
    add_lane_leaders(input_, lineage_of(input_.base, who_.cluster, input_.asked.known), used_);
    out_ += "<section><h2>Statements</h2>\n" + actor_statements_table(input_.base, used_) + "</section>\n";
  }

  const ActorInput& input_;
  const actors::Candidate& who_;
  std::set<EntryIndex> used_;
  std::string out_;
};

}  // namespace

std::string render_actor(const ActorInput& input) {
  return Page{input}.run();
}

}  // namespace sanad::report
