// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "actor_charts.h"
#include "actor_tables.h"
#include "sanad/actors/table.h"
#include "section.h"
#include "visible_text.h"

namespace sanad::report {
namespace {

constexpr std::size_t groups_shown = 3;

actors::Asked asked_by(const Page& page) {
  const auto made = page.input().made_on;
  const auto on = page.period() ? std::min(page.period()->last, made) : made;
  return {on, {actors::Known::Reading::publicly, made}, actors::View::best_graded};
}

/// The groups of most incidents that statements speak of; spellings of one group once.
std::vector<actors::Candidate> groups_of(const Page& page, const actors::StatementBase& base,
                                         const actors::Known& known) {
  auto table = page.ask(records::Measure::incidents, {figures::Key::actor});
  if (!table) return {};
  std::stable_sort(table->rows.begin(), table->rows.end(),
                   [](const auto& a, const auto& b) { return a.incidents > b.incidents; });
  std::vector<actors::Candidate> groups;
  for (const auto& row : table->rows) {
    if (groups.size() == groups_shown) break;
    const auto found = resolve(base, row.by.front(), known);
    if (found.empty() || found.front().kind != actors::NodeClass::group) continue;
    const auto same = [&](const actors::Candidate& other) { return other.cluster == found.front().cluster; };
    if (std::none_of(groups.begin(), groups.end(), same)) groups.push_back(found.front());
  }
  return groups;
}

class Drawing {
 public:
  Drawing(const Page& page, const actors::StatementBase& base) : base_{base}, asked_{asked_by(page)} {}

  void add(const actors::Candidate& group, std::size_t number) {
    const std::vector<actors::Candidate> candidates{group};
    const ActorInput input{base_, candidates, asked_, 0, "g" + std::to_string(number) + "-"};
    const auto succession = succession_of(base_, group.cluster, actors::leadership(), asked_.known);
    const auto lineage = lineage_of(base_, group.cluster, asked_.known);
    const auto leaders = succession_chart(input, succession), tree = lineage_chart(input, lineage);
    if (leaders.empty() && tree.empty()) return;
    out_ += "<h3><bdi>" + escape_html(group.name) + "</bdi></h3>\n";
    picture(input, "succession", leaders, rows_of_succession(base_, group.cluster, asked_));
    picture(input, "lineage", tree, rows_of_lineage(base_, group.cluster, asked_));
    add_lane_leaders(input, lineage, used_);
  }

  ActorsPart finish() && {
    ActorsPart part;
    if (out_.empty()) return part;
    for (const auto entry : used_) part.marking = std::max(part.marking, base_.statement(entry).marking);
    part.html = "<p>What published pages say of the groups that stand for most incidents, as known on " +
                asked_.known.day->to_string() +
                "; where they disagree, each account stands beside the others.</p>\n" + std::move(out_) +
                "<h3>The statements</h3>\n" + actor_statements_table(base_, used_);
    return part;
  }

 private:
  void picture(const ActorInput& input, const std::string& id, const std::string& svg,
               const actors::Rows& rows) {
    if (svg.empty()) return;
    out_ += "<figure class=\"wide\">" + svg + "</figure>\n" + actor_rows_table(input, id, rows, used_) + "\n";
  }

  const actors::StatementBase& base_;
  actors::Asked asked_;
  std::string out_;
  std::set<actors::EntryIndex> used_;
};

}  // namespace

ActorsPart actors_part(const Page& page) {
  const auto* base = page.input().statements;
  if (base == nullptr) return {};
  Drawing drawing{page, *base};
  const auto groups = groups_of(page, *base, asked_by(page).known);
  for (std::size_t i = 0; i < groups.size(); ++i) drawing.add(groups[i], i + 1);
  return std::move(drawing).finish();
}

}  // namespace sanad::report
