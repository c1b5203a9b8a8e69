// SPDX-License-Identifier: Apache-2.0
/// Where groups came from and what became of them: splits, mergers, returns, umbrellas. A directed graph in
/// time without cycles: a faction that returns and leaves again has two events, not an edge back.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sanad/actors/ties.h"

namespace sanad::actors {

struct LineageEvent {
  enum class Kind : std::uint8_t { split, join, umbrella };
  Kind kind = Kind::split;
  std::vector<std::size_t> parties;  ///< lanes: the children; sorted by name
  std::size_t target = 0;            ///< lane: the parent, survivor or umbrella
  TieChange change;                  ///< when, by which statements, in which words
  std::optional<DateRange> until;    ///< of an umbrella: when it came apart
};
std::string_view name_of(LineageEvent::Kind kind);

/// One group.
struct Lane {
  Cluster cluster;
  std::string name;
  std::optional<DateRange> founded, dissolved;  ///< by statements of that; else nullopt
  friend bool operator==(const Lane&, const Lane&) = default;
};

struct Lineage {
  std::vector<Lane> lanes;           ///< the group asked about first, then by name
  std::vector<LineageEvent> events;  ///< in order of time, undated first; ties by lane names
  bool cut = false;                  ///< more than lanes_max groups hang together: the nearest are shown
};
inline constexpr std::size_t lanes_max = 200;

/// All groups that hang together with one by known splits, mergers, returns and umbrellas.
Lineage lineage_of(const StatementBase& base, const Cluster& group, const Known& known);

/// One actor of a roll-up and why it is counted in or not.
struct RollUpMember {
  Cluster cluster;
  std::string name;
  bool included = false;
  /// False: accounts allow the other too, or that it, or what it belongs to, did is only seen from its
  /// leaving later.
  bool certain = true;
  std::string reason;  ///< "TTP itself", "within since 2020-08-17", "apart since ..., was within"
  std::vector<EntryIndex> because;
  std::vector<std::string> names;  ///< every spelling and source id, sorted: what accounts may call it
};
/// The group with its factions, and theirs, as of the day: itself first, then by name. Who ever belonged to
/// it and did not on that day comes with included = false.
std::vector<RollUpMember> roll_up(const StatementBase& base, const Cluster& group, Day on, const Known& known,
                                  View view);

/// A stretch of days through which roll_up() says the same of a member.
struct MemberTime {
  RollUpMember member;
  DateRange
      within;  ///< reaches to the first and last day of the calendar where nothing changed before or after
};
/// Every member but the group itself at every time, in order of name and time: for figures that count
/// incidents on many days. Costs a roll_up() for each day on which anything in the lineage changed.
std::vector<MemberTime> roll_up_over_time(const StatementBase& base, const Cluster& group, const Known& known,
                                          View view);

}  // namespace sanad::actors
