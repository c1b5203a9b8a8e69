// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
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
        if (groups_alone ? kind == NodeClass::group : kind != NodeClass::person)
          found.push_back(std::move(child));
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

/// What one tie says of a faction.
struct Way {
  bool within = false;
  bool certain = false;  ///< not within, and not certain: may be within
  std::string reason;
  std::vector<EntryIndex> because;
};

Way way_in(const StatementBase& base, const Cluster& child, const RollUpMember& parent, Day on,
           const Known& known, View view) {
  const auto answer = tie_on(base, child, parent.cluster, on, known, view);
  const bool yes = answer.chosen && answer.chosen->text == "yes";
  const bool possible = (parent.included || !parent.certain) && (yes || allows_yes(answer));
  Way way;
  way.within = parent.included && yes;
  way.certain = way.within ? answer.chosen->certain && parent.certain : !possible;
  way.reason = answer.chosen ? answer.chosen->why : "no statement of that time";
  if (!parent.included && yes) way.reason += ", which was apart itself";
  if (answer.contested()) way.reason += "; contested";
  way.reason += " (" + parent.name + ")";
  if (answer.chosen) way.because = answer.chosen->because;
  return way;
}

/// Whoever is in by one way stays in, and surely by a sure one; whoever is out may still be in by another.
/// True if its own factions, asked by what was known of it, must be asked again.
bool learn(RollUpMember& member, Way way) {
  if (way.within && (!member.included || (way.certain && !member.certain))) {
    member.included = true;
    member.certain = way.certain;
    member.reason = std::move(way.reason);
    member.because = std::move(way.because);
    return true;
  }
  const bool opens = !way.within && !way.certain && !member.included && member.certain;
  if (opens) member.certain = false;
  return opens;
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
  std::map<Cluster, std::size_t> places{{group, 0}};
  std::vector<std::size_t> open{0};
  for (std::size_t next = 0; next < open.size(); ++next) {
    const auto parent = members[open[next]];
    for (const auto& child : children_of(base, parent.cluster, known)) {
      auto way = way_in(base, child, parent, on, known, view);
      const auto [place, is_new] = places.try_emplace(child, members.size());
      if (is_new) {
        members.push_back({child, name_of(base, child, known), way.within, way.certain, std::move(way.reason),
                           std::move(way.because), every_name(base, child, known)});
      } else if (!learn(members[place->second], std::move(way))) {
        continue;
      }
      open.push_back(place->second);
    }
  }
  std::sort(members.begin() + 1, members.end(), [](const RollUpMember& a, const RollUpMember& b) {
    return std::tie(a.name, a.cluster) < std::tie(b.name, b.cluster);
  });
  return members;
}

}  // namespace sanad::actors
