// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/table.h"

#include <algorithm>
#include <array>

#include "entries_of.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 2> listings{"designated_by", "listed_by"};

class Writing {
 public:
  Writing(const StatementBase& base, const Asked& asked) : base_{base}, asked_{asked} {}

  void add(const std::string& part, const Answer& answer) {
    if (answer.chosen) add(part, *answer.chosen, answer.contested() ? "chosen, contested" : "chosen");
    for (const auto& other : answer.alternatives) add(part, other, "or");
    add_statements(part, answer.denials, "denied");
    add_statements(part, answer.contradicted, "contradicted");
  }

  void add_statements(const std::string& part, const std::vector<EntryIndex>& entries,
                      const std::string& state) {
    for (const auto entry : entries) {
      const auto& statement = base_.statement(entry);
      rows.push_back({part, in_words(statement), state, statement.from, statement.to, {}, {entry}});
    }
  }

  void add_candidates(const std::vector<Candidate>& candidates) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const auto& who = candidates[i];
      rows.push_back(
          {i == 0 ? "actor" : "may also be", who.name, std::string{name_of(who.kind)}, {}, {}, who.why, {}});
    }
    for (const auto& name : candidates.front().names) {
      if (name.name == candidates.front().name) continue;
      rows.push_back(
          {"name", name.name, std::string{name.script}, name.from, name.to, name.why, name.because});
    }
  }

  void add_group(const Cluster& group) {
    add("leader", holder(group, leadership()));
    add("deputy", holder(group, deputies()));
    add("spokesman", holder(group, spokesmen()));
    const auto members = roll_up(base_, group, asked_.on, asked_.known, asked_.view);
    for (auto member = members.begin() + 1; member != members.end(); ++member) {
      rows.push_back({"faction",
                      member->name,
                      std::string{member->included ? "in" : "out"} + (member->certain ? "" : ", possible"),
                      {},
                      {},
                      member->reason,
                      member->because});
    }
  }

  void add_belonging(const Cluster& who) {
    for (auto& time : memberships_of(base_, who, asked_.known)) {
      const bool by_then = !time.begin || time.begin->first <= asked_.on;
      const bool over = time.end && time.end->last < asked_.on;
      rows.push_back({"belongs to",
                      time.name,
                      !by_then ? "later"
                      : over   ? "before"
                               : "on the day",
                      time.begin,
                      time.end,
                      {},
                      std::move(time.because)});
    }
  }

  void add_allies(const Cluster& who) {
    const auto found = allies_of(base_, who, asked_.on, asked_.known);
    for (const auto& tie : found.ties) {
      auto words = tie.relation;
      std::replace(words.begin(), words.end(), '_', ' ');
      rows.push_back({words, tie.name, tie.outward ? "" : "said of it", tie.from, tie.to, {}, tie.because});
    }
    add_statements("founded", found.disputed, "disputed");
  }

  void add_listings(const Cluster& who) {
    for (const auto entry : entries_of(base_, who, listings, asked_.known)) {
      const auto& statement = base_.statement(entry);
      if (!is_subject(base_, entry, who)) continue;
      const bool by_then = !statement.from || statement.from->first <= asked_.on;
      rows.push_back({"listed by",
                      statement.object.name,
                      by_then ? "by then" : "later",
                      statement.from,
                      statement.to,
                      {},
                      {entry}});
    }
  }

  void add_life(const Cluster& who) {
    add("alive", alive_on(base_, who, asked_.on, asked_.known, asked_.view));
  }
  void add_holders(const Cluster& office) { add("holder", holder(office, holders())); }

  Rows rows;

 private:
  Answer holder(const Cluster& group, const OfficeKind& office) const {
    return holder_on(base_, group, office, asked_.on, asked_.known, asked_.view);
  }
  void add(const std::string& part, const Value& value, std::string state) {
    if (value.acting) state += ", acting";
    if (!value.certain) state += ", possible";
    if (value.reported) state += ", reported";
    rows.push_back({part, value.text, std::move(state), {}, {}, value.why, value.because});
  }

  const StatementBase& base_;
  const Asked& asked_;
};

std::vector<EntryIndex> all_of(const Tenure& tenure) {
  auto entries = tenure.begins;
  for (const auto* more :
       {&tenure.denials, &tenure.end.accounts, &tenure.end.denials, &tenure.end.contradicted}) {
    entries.insert(entries.end(), more->begin(), more->end());
  }
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  return entries;
}

}  // namespace

Rows rows_of_profile(const StatementBase& base, const std::vector<Candidate>& candidates,
                     const Asked& asked) {
  Writing writing{base, asked};
  if (candidates.empty()) return {};
  const auto& who = candidates.front();
  writing.add_candidates(candidates);
  switch (who.kind) {
    case NodeClass::office:
      writing.add_holders(who.cluster);
      break;
    case NodeClass::person:
      writing.add_life(who.cluster);
      break;
    case NodeClass::group:
    case NodeClass::unknown:
      writing.add_group(who.cluster);
      break;
    case NodeClass::other:
      break;
  }
  writing.add_belonging(who.cluster);
  writing.add_allies(who.cluster);
  writing.add_listings(who.cluster);
  return std::move(writing.rows);
}

Rows rows_of_succession(const StatementBase& base, const Cluster& group, const Asked& asked) {
  Rows rows;
  const bool office = class_of(base, group) == NodeClass::office;
  const auto succession = succession_of(base, group, office ? holders() : leadership(), asked.known);
  for (const auto& tenure : succession.tenures) {
    std::string state = tenure.acting ? "acting, end " : "end ";
    state += name_of(tenure.end.kind);
    if (tenure.end.contested) state += ", contested";
    if (tenure.begin_contested) state += "; beginning contested";
    rows.push_back({office ? "holder" : "leader", tenure.name, std::move(state), tenure.begin,
                    tenure.end.range, tenure.end.manner, all_of(tenure)});
  }
  for (const auto& span : succession.spans) {
    rows.push_back({std::string{name_of(span.kind)}, span.text, {}, span.from, span.to, {}, span.because});
  }
  return rows;
}

Rows rows_of_lineage(const StatementBase& base, const Cluster& group, const Asked& asked) {
  Rows rows;
  const auto lineage = lineage_of(base, group, asked.known);
  for (const auto& event : lineage.events) {
    std::string parties, words;
    for (const auto party : event.parties)
      parties += (parties.empty() ? "" : ", ") + lineage.lanes[party].name;
    for (auto word : event.change.words) {
      std::replace(word.begin(), word.end(), '_', ' ');
      words += (words.empty() ? "" : " / ") + word;
    }
    const auto* between = event.kind == LineageEvent::Kind::split  ? " from "
                          : event.kind == LineageEvent::Kind::join ? " to "
                                                                   : " in ";
    rows.push_back({std::string{name_of(event.kind)}, parties + between + lineage.lanes[event.target].name,
                    event.change.contested ? "contested" : "", event.change.when, event.until, words,
                    event.change.because});
  }
  if (lineage.cut) rows.push_back({"note", "more groups hang together than are shown", {}, {}, {}, {}, {}});
  return rows;
}

Rows rows_of_allies(const StatementBase& base, const Cluster& group, const Asked& asked) {
  Writing writing{base, asked};
  writing.add_allies(group);
  return std::move(writing.rows);
}

Rows rows_of_changes(const StatementBase& base, const KnownChanges& changes) {
  const Asked none{};
  Writing writing{base, none};
  writing.add_statements("statement", changes.appeared, "new");
  writing.add_statements("statement", changes.withdrawn, "withdrawn");
  for (const auto& moved : changes.moved) {
    for (const auto* answer : {&moved.before, &moved.after}) {
      const auto first = writing.rows.size();
      writing.add((answer == &moved.before ? "before: " : "after: ") + moved.question, *answer);
      if (writing.rows.size() == first) {
        writing.rows.push_back({(answer == &moved.before ? "before: " : "after: ") + moved.question,
                                "nothing known",
                                {},
                                {},
                                {},
                                {},
                                {}});
      }
    }
  }
  return std::move(writing.rows);
}

}  // namespace sanad::actors
