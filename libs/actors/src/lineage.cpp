// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/lineage.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "entries_of.h"
#include "ranges.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 6> descents{"faction_of",    "merged_into", "rejoined",
                                                   "reunited_with", "split_from",  "united_in"};
/// Said of persons too: descent only where the other end is told to be a group.
constexpr std::array<std::string_view, 2> movements{"expelled_by", "joined"};
constexpr std::array<std::string_view, 1> foundings{"founded"}, ends{"dissolved"}, umbrellas{"united_in"};

/// Those whom a statement of descent ties to the group, on either side.
std::vector<Cluster> neighbours_of(const StatementBase& base, const Cluster& group, const Known& known) {
  std::vector<Cluster> found;
  const auto gather = [&](std::span<const std::string_view> relations, bool groups_alone) {
    const auto take = [&](Cluster other) {
      if (!groups_alone || class_of(base, other) == NodeClass::group) found.push_back(std::move(other));
    };
    for (const auto entry : entries_of(base, group, relations, known)) {
      if (!affirms(base.statement(entry)) || base.object_node(entry) == no_node) continue;
      if (is_subject(base, entry, group)) take(cluster_of(base, base.object_node(entry), known));
      if (!is_object(base, entry, group)) continue;
      for (auto& subject : subjects_of(base, entry, known)) take(std::move(subject));
    }
  };
  gather(descents, false);
  if (class_of(base, group) == NodeClass::group) gather(movements, true);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::optional<DateRange> dates_of(const StatementBase& base, const Cluster& group,
                                  std::span<const std::string_view> relations, const Known& known) {
  std::vector<DateRange> dates;
  for (const auto entry : entries_of(base, group, relations, known)) {
    const auto& statement = base.statement(entry);
    if (is_subject(base, entry, group) && affirms(statement) && statement.from)
      dates.push_back(*statement.from);
  }
  return together(dates).range;
}

class Drawing {
 public:
  Drawing(const StatementBase& base, const Known& known) : base_{base}, known_{known} {}

  Lineage run(const Cluster& group) {
    gather(group);
    const auto edges = edges_;
    for (const auto& [child, parent] : edges) add_changes(child, parent);
    for (std::size_t lane = 0; lane < lineage_.lanes.size(); ++lane) add_umbrella(lane);
    sort_events();
    return std::move(lineage_);
  }

 private:
  /// Breadth first, so that what is cut is what is farthest.
  void gather(const Cluster& group) {
    std::vector<Cluster> found{group};
    for (std::size_t next = 0; next < found.size(); ++next) {
      for (auto& other : neighbours_of(base_, Cluster{found[next]}, known_)) {
        if (std::find(found.begin(), found.end(), other) != found.end()) continue;
        if (found.size() >= lanes_max) {
          lineage_.cut = true;
        } else {
          found.push_back(std::move(other));
        }
      }
    }
    for (const auto& cluster : found) {
      lineage_.lanes.push_back({cluster, name_of(base_, cluster, known_),
                                dates_of(base_, cluster, foundings, known_),
                                dates_of(base_, cluster, ends, known_)});
    }
    std::sort(lineage_.lanes.begin() + 1, lineage_.lanes.end(), [](const Lane& a, const Lane& b) {
      return std::tie(a.name, a.cluster) < std::tie(b.name, b.cluster);
    });
    for (std::size_t child = 0; child < lineage_.lanes.size(); ++child) {
      for (const auto& parent : neighbours_of(base_, lineage_.lanes[child].cluster, known_)) {
        if (const auto lane = lane_of(parent); lane != child && lane < lineage_.lanes.size())
          edges_.emplace_back(child, lane);
      }
    }
  }

  std::size_t lane_of(const Cluster& cluster) const {
    const auto& lanes = lineage_.lanes;
    return static_cast<std::size_t>(
        std::find_if(lanes.begin(), lanes.end(), [&](const Lane& lane) { return lane.cluster == cluster; }) -
        lanes.begin());
  }

  void add_changes(std::size_t child, std::size_t parent) {
    for (auto& change :
         changes_of_tie(base_, lineage_.lanes[child].cluster, lineage_.lanes[parent].cluster, known_)) {
      const auto kind = change.joins ? LineageEvent::Kind::join : LineageEvent::Kind::split;
      // One statement of several parties is one event.
      const auto same =
          std::find_if(lineage_.events.begin(), lineage_.events.end(), [&](const LineageEvent& event) {
            return event.kind == kind && event.target == parent && event.change.because == change.because;
          });
      if (same != lineage_.events.end()) {
        same->parties.push_back(child);
      } else {
        lineage_.events.push_back({kind, {child}, parent, std::move(change), {}});
      }
    }
  }

  void add_umbrella(std::size_t lane) {
    LineageEvent event{LineageEvent::Kind::umbrella, {}, lane, {}, {}};
    std::vector<DateRange> begins, ended;
    for (const auto entry : entries_of(base_, lineage_.lanes[lane].cluster, umbrellas, known_)) {
      const auto& statement = base_.statement(entry);
      if (!affirms(statement) || !is_object(base_, entry, lineage_.lanes[lane].cluster)) continue;
      for (const auto& party : subjects_of(base_, entry, known_)) event.parties.push_back(lane_of(party));
      if (statement.from) begins.push_back(*statement.from);
      if (statement.to) ended.push_back(*statement.to);
      event.change.because.push_back(entry);
    }
    std::erase(event.parties, lineage_.lanes.size());
    std::sort(event.parties.begin(), event.parties.end());
    event.parties.erase(std::unique(event.parties.begin(), event.parties.end()), event.parties.end());
    if (event.parties.empty()) return;
    const auto begin = together(begins);
    event.change.joins = true;
    event.change.when = begin.range;
    event.change.contested = begin.contested;
    event.change.words = {"united_in"};
    event.until = together(ended).range;
    lineage_.events.push_back(std::move(event));
  }

  void sort_events() {
    std::sort(lineage_.events.begin(), lineage_.events.end(),
              [](const LineageEvent& a, const LineageEvent& b) {
                const auto key = [](const LineageEvent& e) {
                  return std::tuple{e.change.when ? e.change.when->first.number() : INT32_MIN, e.kind,
                                    e.target, e.parties, e.change.because};
                };
                return key(a) < key(b);
              });
  }

  const StatementBase& base_;
  const Known& known_;
  Lineage lineage_;
  std::vector<std::pair<std::size_t, std::size_t>> edges_;
};

}  // namespace

std::string_view name_of(LineageEvent::Kind kind) {
  constexpr std::array<std::string_view, 3> names{"split", "join", "umbrella"};
  return names[static_cast<std::size_t>(kind)];
}

Lineage lineage_of(const StatementBase& base, const Cluster& group, const Known& known) {
  return Drawing{base, known}.run(group);
}

}  // namespace sanad::actors
