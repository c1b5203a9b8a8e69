// SPDX-License-Identifier: Apache-2.0
/// Who belonged to whom, and who stood with or against whom, on a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sanad/actors/view.h"

namespace sanad::actors {

/// A change between belonging and not, as one or more pages tell of it.
struct TieChange {
  bool joins = false;              ///< from then on within the group
  std::optional<DateRange> when;   ///< nullopt: not told
  bool contested = false;          ///< pages give days that cannot both be right
  std::vector<std::string> words;  ///< the pages' own: "merged_into" and "joint" are kept apart; sorted
  std::vector<EntryIndex> because;
};

/// Changes of `child` (a faction, a person) towards `parent`, in order of time; those without a date first.
/// Statements of the same change in a row are one change. Joining: faction_of, joined, member_of,
/// merged_into, rejoined, reunited_with, pledged_allegiance_to; leaving: split_from, expelled_by, and the
/// told end of a time within. A told end of a separation is a return.
std::vector<TieChange> changes_of_tie(const StatementBase& base, const Cluster& child, const Cluster& parent,
                                      const Known& known);

/// "yes", "no" or nothing: by the last change that surely came before the day. A change that may have come by
/// then, and a statement whose told time covers the day and says otherwise, are alternatives.
Answer tie_on(const StatementBase& base, const Cluster& child, const Cluster& parent, Day on,
              const Known& known, View view);

/// A time that somebody or something spent within a group.
struct Membership {
  Cluster group;
  std::string name;
  std::optional<DateRange> begin, end;  ///< nullopt: not told, or not yet
  std::vector<EntryIndex> because;
};
/// By beginning (not told first), then end, then name.
std::vector<Membership> memberships_of(const StatementBase& base, const Cluster& who, const Known& known);

/// A tie that may have held on the day: ally_of, rival_of, fights, united_in, pledged_allegiance_to ...
struct Tie {
  std::string relation;
  bool outward = true;  ///< the actor asked about is the subject
  Cluster other;
  std::string name;
  std::optional<DateRange> from, to;
  std::vector<EntryIndex> because;
};
struct Alliances {
  std::vector<Tie> ties;  ///< by relation, then name; of an umbrella its other parties too, as "united_with"
  /// Statements of founding whose objects differ ("four groups", "five members"), of the actor and its
  /// umbrellas.
  std::vector<EntryIndex> disputed;
};
/// `on` = nullopt: of any time.
Alliances allies_of(const StatementBase& base, const Cluster& who, std::optional<Day> on, const Known& known);

}  // namespace sanad::actors
