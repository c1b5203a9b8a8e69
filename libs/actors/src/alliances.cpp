// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "entries_of.h"
#include "ranges.h"
#include "sanad/actors/ties.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 6> alliances{
    "ally_of", "fights", "joint_operation_with", "pledged_allegiance_to", "rival_of", "united_in"};
constexpr std::array<std::string_view, 1> foundings{"founded"}, umbrellas{"united_in"};
constexpr std::array<std::string_view, 11> memberships{
    "deputy_leader_of", "faction_of", "head_of_faction", "interim_leader_of", "joined",
    "leader_of",        "member_of",  "named_leader_of", "speaks_for",        "pledged_allegiance_to",
    "merged_into"};

bool may_hold(const records::Statement& statement, std::optional<Day> on) {
  if (!on) return true;
  if (statement.from && statement.from->first > *on) return false;
  return !statement.to || *on <= statement.to->last;
}

auto begin_of(const std::optional<DateRange>& range) {
  return range ? range->first.number() : INT32_MIN;
}

class Gathering {
 public:
  Gathering(const StatementBase& base, const Cluster& who, std::optional<Day> on, const Known& known)
      : base_{base}, who_{who}, on_{on}, known_{known} {}

  Alliances run() {
    for (const auto entry : entries_of(base_, who_, alliances, known_)) {
      if (affirms(base_.statement(entry)) && may_hold(base_.statement(entry), on_)) add(entry);
    }
    Alliances found;
    for (auto& [key, tie] : ties_) found.ties.push_back(std::move(tie));
    std::sort(found.ties.begin(), found.ties.end(), [](const Tie& a, const Tie& b) {
      return std::tie(a.relation, a.name, a.outward, a.other) <
             std::tie(b.relation, b.name, b.outward, b.other);
    });
    note_disputes(who_, found.disputed);
    for (const auto& umbrella : umbrellas_) note_disputes(umbrella, found.disputed);
    return found;
  }

 private:
  void add(EntryIndex entry) {
    const auto& statement = base_.statement(entry);
    const auto subjects = subjects_of(base_, entry, known_);
    const bool umbrella = statement.relation == "united_in";
    if (is_subject(base_, entry, who_) && base_.object_node(entry) != no_node) {
      const auto object = cluster_of(base_, base_.object_node(entry), known_);
      note(statement.relation, true, object, entry);
      if (umbrella && std::find(umbrellas_.begin(), umbrellas_.end(), object) == umbrellas_.end())
        umbrellas_.push_back(object);
      if (umbrella) add_other_parties(object);
    }
    if (!is_object(base_, entry, who_)) return;
    for (const auto& subject : subjects) note(statement.relation, false, subject, entry);
  }

  void add_other_parties(const Cluster& umbrella) {
    for (const auto entry : entries_of(base_, umbrella, umbrellas, known_)) {
      if (!affirms(base_.statement(entry)) || !may_hold(base_.statement(entry), on_)) continue;
      for (const auto& party : subjects_of(base_, entry, known_)) {
        if (party != who_) note("united_with", true, party, entry);
      }
    }
  }

  void note(const std::string& relation, bool outward, const Cluster& other, EntryIndex entry) {
    const auto& statement = base_.statement(entry);
    auto& tie = ties_[{relation, outward, other}];
    if (tie.because.empty()) {
      tie = {relation, outward, other, name_of(base_, other, known_), statement.from, statement.to, {}};
    } else if (begin_of(statement.from) < begin_of(tie.from)) {
      tie.from = statement.from;
    }
    if (std::find(tie.because.begin(), tie.because.end(), entry) == tie.because.end())
      tie.because.push_back(entry);
  }

  void note_disputes(const Cluster& actor, std::vector<EntryIndex>& into) const {
    std::vector<EntryIndex> told;
    std::vector<std::string> objects;
    for (const auto entry : entries_of(base_, actor, foundings, known_)) {
      if (!is_subject(base_, entry, actor) || base_.statement(entry).object.name.empty()) continue;
      told.push_back(entry);
      objects.push_back(base_.statement(entry).object.name);
    }
    std::sort(objects.begin(), objects.end());
    if (std::unique(objects.begin(), objects.end()) - objects.begin() > 1)
      into.insert(into.end(), told.begin(), told.end());
  }

  const StatementBase& base_;
  const Cluster& who_;
  std::optional<Day> on_;
  const Known& known_;
  std::map<std::tuple<std::string, bool, Cluster>, Tie> ties_;
  std::vector<Cluster> umbrellas_;
};

}  // namespace

Alliances allies_of(const StatementBase& base, const Cluster& who, std::optional<Day> on,
                    const Known& known) {
  return Gathering{base, who, on, known}.run();
}

std::vector<Membership> memberships_of(const StatementBase& base, const Cluster& who, const Known& known) {
  std::vector<Membership> found;
  std::vector<Cluster> groups;
  for (const auto entry : entries_of(base, who, memberships, known)) {
    if (!is_subject(base, entry, who) || base.object_node(entry) == no_node ||
        !affirms(base.statement(entry)))
      continue;
    auto group = cluster_of(base, base.object_node(entry), known);
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(std::move(group));
  }
  for (const auto& group : groups) {
    auto changes = changes_of_tie(base, who, group, known);
    for (const auto entry : entries_of(base, who, memberships, known)) {
      const auto& statement = base.statement(entry);
      const bool leads =
          std::find(memberships.begin(), memberships.end(), statement.relation) != memberships.end();
      if (leads && changes.empty() && is_object(base, entry, group)) {
        found.push_back({group, name_of(base, group, known), statement.from, statement.to, {entry}});
      }
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
      if (!changes[i].joins) continue;
      Membership membership{group, name_of(base, group, known), changes[i].when, {}, changes[i].because};
      if (i + 1 < changes.size()) {
        membership.end = changes[i + 1].when;
        membership.because.insert(membership.because.end(), changes[i + 1].because.begin(),
                                  changes[i + 1].because.end());
      }
      std::sort(membership.because.begin(), membership.because.end());
      membership.because.erase(std::unique(membership.because.begin(), membership.because.end()),
                               membership.because.end());
      found.push_back(std::move(membership));
    }
  }
  std::sort(found.begin(), found.end(), [](const Membership& a, const Membership& b) {
    const auto end = [](const Membership& m) { return m.end ? m.end->first.number() : INT32_MAX; };
    return std::tuple{begin_of(a.begin), end(a), a.name, a.because} <
           std::tuple{begin_of(b.begin), end(b), b.name, b.because};
  });
  return found;
}

}  // namespace sanad::actors
