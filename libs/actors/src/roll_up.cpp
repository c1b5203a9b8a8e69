// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "entries_of.h"
#include "sanad/actors/lineage.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 6> factions{"faction_of", "joined",        "merged_into",
                                                   "rejoined",   "reunited_with", "split_from"};

/// Mostly said of persons.
constexpr std::array<std::string_view, 1> expulsions{"expelled_by"};

std::vector<Cluster> children_of(const StatementBase& base, const Cluster& parent, const Known& known) {
  std::vector<Cluster> found;
  const auto gather = [&](std::span<const std::string_view> relations, bool groups_alone) {
    for (const auto entry : entries_of(base, parent, relations, known)) {
      if (!is_object(base, entry, parent) || !affirms(base.statement(entry))) continue;
      for (auto& child : subjects_of(base, entry, known)) {
        const auto kind = class_of(base, child);
        if (groups_alone ? kind == NodeClass::group : kind != NodeClass::person) found.push_back(std::move(child));
      }
    }
  };
  gather(factions, false);
  gather(expulsions, true);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool allows_yes(const Answer& answer) {
  return std::any_of(answer.alternatives.begin(), answer.alternatives.end(),
                     [](const Value& value) { return value.text == "yes"; });
}

std::vector<std::string> every_name(const StatementBase& base, const Cluster& cluster, const Known& known) {
  std::vector<std::string> names;
  for (const auto& [name, uses] : spellings_of(base, cluster, known)) names.push_back(name);
  return names;
}

}  // namespace

std::vector<RollUpMember> roll_up(const StatementBase& base, const Cluster& group, Day on, const Known& known,
                                  View view) {
  const auto top = name_of(base, group, known);
  std::vector<RollUpMember> members{
      {group, top, true, true, top + " itself", {}, every_name(base, group, known)}};
  std::set<Cluster> done{group};
  std::vector<std::size_t> open{0};
  for (std::size_t next = 0; next < open.size(); ++next) {
    const auto parent = members[open[next]].cluster;
    const auto parent_name = members[open[next]].name;
    const bool parent_in = members[open[next]].included, parent_sure = members[open[next]].certain;
    for (const auto& child : children_of(base, parent, known)) {
      const auto answer = tie_on(base, child, parent, on, known, view);
      const bool yes = answer.chosen && answer.chosen->text == "yes";
      const bool within = parent_in && yes;
      const bool possible = (parent_in || !parent_sure) && (yes || allows_yes(answer));
      const bool certain = within ? answer.chosen->certain && parent_sure : !possible;
      // Whoever is in by one way stays in; whoever is out may still be in by another.
      if (!done.insert(child).second) {
        const auto same =
            std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.cluster == child; });
        if (possible && !same->included) same->certain = false;
        if (!within || same->included) continue;
        same->included = true;
        same->certain = certain;
        same->reason = answer.chosen->why + " (" + parent_name + ")";
        same->because = answer.chosen->because;
        // Its own factions were asked while it was out.
        open.push_back(static_cast<std::size_t>(same - members.begin()));
        continue;
      }
      auto reason = answer.chosen ? answer.chosen->why : "no statement of that time";
      if (!parent_in && yes) reason += ", which was apart itself";
      if (answer.contested()) reason += "; contested";
      open.push_back(members.size());
      members.push_back({child, name_of(base, child, known), within, certain,
                         reason + " (" + parent_name + ")",
                         answer.chosen ? answer.chosen->because : std::vector<EntryIndex>{},
                         every_name(base, child, known)});
    }
  }
  std::sort(members.begin() + 1, members.end(), [](const RollUpMember& a, const RollUpMember& b) {
    return std::tie(a.name, a.cluster) < std::tie(b.name, b.cluster);
  });
  return members;
}

}  // namespace sanad::actors
