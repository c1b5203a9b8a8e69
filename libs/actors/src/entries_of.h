// SPDX-License-Identifier: Apache-2.0
/// Statements about an actor, however it is spelled.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/actors/identity.h"

namespace sanad::actors {

/// Known entries with one of the relations that name the actor on either side; sorted, each once.
std::vector<EntryIndex> entries_of(const StatementBase& base, const Cluster& cluster,
                                   std::span<const std::string_view> relations, const Known& known);
/// Known entries of any relation.
std::vector<EntryIndex> entries_of(const StatementBase& base, const Cluster& cluster, const Known& known);

bool is_subject(const StatementBase& base, EntryIndex entry, const Cluster& cluster);
bool is_object(const StatementBase& base, EntryIndex entry, const Cluster& cluster);
/// The actor of each subject; the same actor once.
std::vector<Cluster> subjects_of(const StatementBase& base, EntryIndex entry, const Known& known);

/// How often known statements use each spelling of the actor.
std::map<std::string, std::size_t> spellings_of(const StatementBase& base, const Cluster& cluster,
                                                const Known& known);

/// True if the statement puts its content forward (it does not deny it).
inline bool affirms(const records::Statement& statement) {
  return statement.stance != records::Stance::denies;
}

}  // namespace sanad::actors
