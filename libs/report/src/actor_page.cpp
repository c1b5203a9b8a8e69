// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/actor_page.h"

#include <set>

#include "actor_charts.h"
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
            lineage_chart(input_, found));
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
    out_ +=
        "<div "
        "class=\"table\"><table><thead><tr><th>part</th><th>value</th><th>state</th><th>from</th><th>to</th>"
        "<th>why</th><th>statements</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < rows.size(); ++i) row(id + "-" + std::to_string(i), rows[i]);
    out_ += "</tbody></table></div></section>\n";
  }

  void row(const std::string& id, const actors::Row& row) {
    const auto date = [](const std::optional<DateRange>& range) {
      if (!range) return std::string{};
      // A range may break between its two days, never inside one.
      auto text = range->to_string();
      for (auto at = text.find('-'); at != std::string::npos; at = text.find('-', at))
        text.replace(at, 1, "\u2011");
      if (const auto dots = text.find(".."); dots != std::string::npos) text.replace(dots, 2, " .. ");
      return text;
    };
    out_ += "<tr id=\"" + id + "\">";
    for (const auto& cell : {row.part, row.value, row.state, date(row.from), date(row.to), row.why}) {
      out_ += "<td><bdi>" + escape_html(cell) + "</bdi></td>";
    }
    out_ += "<td>";
    for (const auto entry : row.because) {
      used_.insert(entry);
      out_ += "<a href=\"#s" + std::to_string(entry) + "\">" +
              escape_html(input_.base.statement(entry).native_id) + "</a> ";
    }
    out_ += "</td></tr>\n";
  }

  void statements() {
    out_ +=
        "<section><h2>Statements</h2>\n<div class=\"table\"><table><thead><tr><th>key</th><th>what it "
        "says</th>"
        "<th>stance</th><th>grades</th><th>published</th><th>page</th></tr></thead><tbody>\n";
    // Leaders inside the lanes of other groups link here too.
    const auto found = lineage_of(input_.base, who_.cluster, input_.asked.known);
    for (const auto& lane : found.lanes) {
      for (const auto& tenure :
           succession_of(input_.base, lane.cluster, actors::leadership(), input_.asked.known).tenures) {
        used_.insert(tenure.begins.begin(), tenure.begins.end());
      }
    }
    for (const auto entry : used_) {
      const auto& statement = input_.base.statement(entry);
      std::string grades;
      if (statement.reliability != 0) grades += statement.reliability;
      if (statement.credibility != 0) grades += statement.credibility;
      out_ +=
          "<tr id=\"s" + std::to_string(entry) + "\"><td>" + escape_html(actors::key_of(statement)) +
          "</td><td><bdi>" + escape_html(actors::in_words(statement)) + "</bdi>" +
          (statement.note.empty() ? ""
                                  : "<br><span class=\"sub\">" + escape_html(statement.note) + "</span>") +
          "</td><td>" + std::string{name_of(statement.stance)} + "</td><td>" + grades + "</td><td>" +
          (statement.published ? statement.published->to_string() : "not told") + "</td><td>" +
          escape_html(statement.publisher) +
          (statement.url.empty() ? "" : "<br><span class=\"sub\">" + escape_html(statement.url) + "</span>") +
          "</td></tr>\n";
    }
    out_ += "</tbody></table></div></section>\n";
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
