// SPDX-License-Identifier: Apache-2.0
/// All statements of a base with their three clocks, indexed by the names in them. Nothing is merged or
/// preferred here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/records/statement.h"

namespace sanad::actors {

/// A version of a statement as this node held it.
struct Entry {
  records::Statement statement;   ///< when it held, when it was published
  Day recorded;                   ///< when this node stored the version
  std::optional<Day> superseded;  ///< when another version, or its withdrawal from the base, took its place
};

/// "As known": what had been said by the end of a day. Two readings (docs/actors.md): what anybody could have
/// read, and what this node held. Without a day: everything that stands now.
struct Known {
  enum class Reading : std::uint8_t { publicly, here };
  Reading reading = Reading::publicly;
  std::optional<Day> day{};
};

using EntryIndex = std::uint32_t;  ///< position in entries()
using NodeIndex = std::uint32_t;   ///< a spelling key of one kind: position in the table of nodes
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

/// Which names may be one thing: a group never meets a person, an office neither of them.
enum class NodeClass : std::uint8_t { group, person, office, other, unknown };

struct Node {
  NodeClass kind = NodeClass::unknown;
  std::string key;                 ///< text::actor_key of groups and unknowns, else text::name_key
  std::vector<std::string> names;  ///< spellings, sorted
};

/// Immutable; safe to read from several threads. Order of entries and of nodes is a function of the content
/// alone.
class StatementBase {
 public:
  /// Building costs about 3 us a statement. Entries may come in any order.
  explicit StatementBase(std::vector<Entry> entries);

  std::span<const Entry> entries() const& { return entries_; }
  std::span<const Entry> entries() const&& = delete;
  const records::Statement& statement(EntryIndex index) const& { return entries_[index].statement; }
  const records::Statement& statement(EntryIndex index) const&& = delete;
  std::span<const Node> nodes() const& { return nodes_; }
  std::span<const Node> nodes() const&& = delete;

  /// True if the entry was said, and not taken back, as known. O(1).
  bool known(EntryIndex index, const Known& known) const;
  /// The day on which it became public: that of publication; of an undated page, the day it was recorded.
  Day public_day(EntryIndex index) const;

  NodeIndex subject_node(EntryIndex index, std::size_t which) const {
    return subjects_[first_subject_[index] + which];
  }
  NodeIndex object_node(EntryIndex index) const { return objects_[index]; }
  NodeIndex sayer_node(EntryIndex index) const {
    return sayers_[index];
  }  ///< of said_by, where a node has its name

  /// Entries that name the node on either side with this relation, by the first day they may have held. O(log
  /// n).
  std::span<const EntryIndex> about(NodeIndex node, std::string_view relation) const;
  /// All entries that name the node, by relation and first day.
  std::span<const EntryIndex> about(NodeIndex node) const;
  /// Those of about(node, relation) that may have held on the day, as known: begun by then, not surely ended.
  /// The plain question of a bitemporal table. `into` is cleared first.
  void holding(NodeIndex node, std::string_view relation, Day on, const Known& known,
               std::vector<EntryIndex>& into) const;
  /// All entries that may have held on the day, as known, in order of index. One pass over the columns of
  /// clocks.
  std::vector<EntryIndex> snapshot(Day on, const Known& known) const;

  /// Nodes whose key is that of the name, of every class. Sorted.
  std::vector<NodeIndex> nodes_of(std::string_view name) const;

 private:
  /// Days since 1970; the least and the greatest number stand for "open".
  struct Clocks {
    std::int32_t from_first, to_last, published, recorded, superseded, withdrawn;
    bool known(const Known& known) const;
  };
  struct Link {
    NodeIndex node;
    std::uint32_t relation;
    std::int32_t from;
    EntryIndex entry;
    friend auto operator<=>(const Link&, const Link&) = default;
  };
  void number_nodes();
  void link();
  std::pair<std::size_t, std::size_t> links(NodeIndex node, std::uint32_t relation) const;

  std::vector<Entry> entries_;
  std::vector<Clocks> clocks_;
  std::vector<Node> nodes_;
  std::vector<NodeIndex> subjects_, objects_, sayers_;
  std::vector<std::size_t> first_subject_;
  std::unordered_map<std::string, std::vector<NodeIndex>> by_key_;  ///< "g" or "p" and the key
  std::vector<std::string> relations_;                              ///< sorted
  std::vector<std::int32_t> link_from_;                             ///< of links, beside link_entries_
  std::vector<std::uint32_t> link_relation_;
  std::vector<EntryIndex> link_entries_;
  std::vector<std::size_t> first_link_;  ///< by node, one past the end included
};

}  // namespace sanad::actors
