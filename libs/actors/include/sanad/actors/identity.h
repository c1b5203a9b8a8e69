// SPDX-License-Identifier: Apache-2.0
/// Which spellings are one actor, and whom a name may mean. Every join has its reason; a name that several
/// actors use joins none of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/actors/statement_base.h"

namespace sanad::actors {

/// An actor: the nodes that are joined as known. Sorted, never empty.
struct Cluster {
  std::vector<NodeIndex> nodes;
  bool contains(NodeIndex node) const;
  friend auto operator<=>(const Cluster&, const Cluster&) = default;
};

/// Joined are: spellings of one key (text::actor_key, text::name_key); a name of unknown kind with the group
/// of its key, else with the person of its key; the two sides of an `alias` or `renamed_to` statement that is
/// asserted or attributed and known, unless actors that are otherwise apart have that name too. Offices are
/// joined with nothing: several men may hold one. O(statements about the names).
Cluster cluster_of(const StatementBase& base, NodeIndex node, const Known& known);

/// "latin", "arabic", "cyrillic", "devanagari", "han", "other": that of the first letter.
std::string_view script_of(std::string_view name);

/// One spelling of an actor and why it is one.
struct KnownName {
  std::string name;
  std::string_view script;
  std::string why;                    ///< "used in statements", "spelled alike", "alias", "renamed"
  std::vector<EntryIndex> because;    ///< the alias statements; empty for spellings of statements
  std::optional<DateRange> from, to;  ///< validity, where an alias statement tells it
};

struct Candidate {
  Cluster cluster;
  NodeClass kind = NodeClass::unknown;
  std::string name;              ///< the spelling most used as known; ties by letters
  std::string why;               ///< how the name asked for led here
  std::size_t statements = 0;    ///< that name it, as known
  std::vector<KnownName> names;  ///< sorted by name
};

/// Everybody whom the name may mean as known, the likeliest first: exact spelling, then most statements, then
/// name. Empty if no statement known then has such a name.
std::vector<Candidate> resolve(const StatementBase& base, std::string_view name, const Known& known);

/// The spelling of the actor that statements use most, as known.
std::string name_of(const StatementBase& base, const Cluster& cluster, const Known& known);
NodeClass class_of(const StatementBase& base, const Cluster& cluster);
std::string_view name_of(NodeClass kind);  ///< "group", "person", "office", "other", "unknown"

/// Names of the base near to one that nobody has: token overlap of at least a half, the nearest first.
std::vector<std::string> similar_names(const StatementBase& base, std::string_view name, std::size_t limit);

}  // namespace sanad::actors
