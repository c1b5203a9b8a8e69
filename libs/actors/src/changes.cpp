// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/changes.h"

#include <algorithm>
#include <array>
#include <map>

#include "entries_of.h"
#include "sanad/actors/ties.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 5> roles{"head_of_faction", "interim_leader_of", "leader_of",
                                                "named_leader_of", "founded_by"};
constexpr std::array<std::string_view, 6> ties{"faction_of", "merged_into",   "pledged_allegiance_to",
                                               "rejoined",   "reunited_with", "split_from"};
constexpr std::array<std::string_view, 4> ends{"alive", "died", "killed_by", "killed_in"};

bool among(std::span<const std::string_view> relations, std::string_view relation) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

class Asking {
 public:
  Asking(const StatementBase& base, Day first, Day second, Known::Reading reading, View view)
      : base_{base}, on_{second}, before_{reading, first}, after_{reading, second}, view_{view} {}

  KnownChanges run() {
    for (EntryIndex entry = 0; entry < base_.entries().size(); ++entry) {
      const bool was = base_.known(entry, before_), is = base_.known(entry, after_);
      if (was == is) continue;
      (is ? changes_.appeared : changes_.withdrawn).push_back(entry);
      ask_about(entry);
    }
    std::stable_sort(changes_.appeared.begin(), changes_.appeared.end(),
                     [&](EntryIndex a, EntryIndex b) { return base_.public_day(a) < base_.public_day(b); });
    for (auto& [question, answers] : answers_) {
      if (answers.first != answers.second) {
        changes_.moved.push_back({question, std::move(answers.first), std::move(answers.second)});
      }
    }
    return std::move(changes_);
  }

 private:
  void ask_about(EntryIndex entry) {
    const auto& relation = base_.statement(entry).relation;
    for (std::size_t i = 0; i < base_.statement(entry).subjects.size(); ++i) {
      const auto subject = base_.subject_node(entry, i);
      if (subject == no_node) continue;
      if (among(ends, relation)) ask_about_person(subject);
      if (base_.object_node(entry) == no_node) continue;
      if (among(roles, relation)) ask_leader(base_.object_node(entry));
      if (among(ties, relation)) ask_tie(subject, base_.object_node(entry));
    }
  }

  void ask_about_person(NodeIndex person) {
    const auto who = cluster_of(base_, person, after_);
    put(name_of(base_, who, after_) + " alive", [&](const Known& known) {
      return alive_on(base_, cluster_of(base_, person, known), on_, known, view_);
    });
    for (const auto entry : entries_of(base_, who, roles, after_)) {
      if (is_subject(base_, entry, who) && base_.object_node(entry) != no_node)
        ask_leader(base_.object_node(entry));
    }
  }

  void ask_leader(NodeIndex group) {
    put("leader of " + name_of(base_, cluster_of(base_, group, after_), after_), [&](const Known& known) {
      return holder_on(base_, cluster_of(base_, group, known), leadership(), on_, known, view_);
    });
  }

  void ask_tie(NodeIndex child, NodeIndex parent) {
    put(name_of(base_, cluster_of(base_, child, after_), after_) + " within " +
            name_of(base_, cluster_of(base_, parent, after_), after_),
        [&](const Known& known) {
          return tie_on(base_, cluster_of(base_, child, known), cluster_of(base_, parent, known), on_, known,
                        view_);
        });
  }

  template <class Ask>
  void put(const std::string& question, Ask ask) {
    const auto [slot, is_new] = answers_.try_emplace(question);
    if (is_new) slot->second = {ask(before_), ask(after_)};
  }

  const StatementBase& base_;
  Day on_;
  Known before_, after_;
  View view_;
  KnownChanges changes_;
  std::map<std::string, std::pair<Answer, Answer>> answers_;
};

}  // namespace

KnownChanges changes_between(const StatementBase& base, Day first, Day second, Known::Reading reading,
                             View view) {
  return Asking{base, first, second, reading, view}.run();
}

}  // namespace sanad::actors
