// SPDX-License-Identifier: Apache-2.0
/// What a source says of an actor, an office, a tie or an event: who, which relation, whom or what, when it
/// held, and who printed it when. Statements are kept beside each other; none is ever merged with, or
/// preferred to, another.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/records/marking.h"
#include "sanad/records/object_id.h"

namespace sanad::records {

/// What a name in a statement stands for. An office or title is a node of its own: several men may hold it.
enum class NodeKind : std::uint8_t { unknown, person, group, organisation, office, event, means };
std::string_view name_of(NodeKind kind);
Result<NodeKind> parse_node_kind(std::string_view name);

/// How the source stands to what it says.
enum class Stance : std::uint8_t {
  asserts,
  denies,
  reports_unconfirmed,  ///< passes on what nobody has confirmed
  attributes,           ///< says that somebody else (Statement::said_by) says so
};
std::string_view name_of(Stance stance);  ///< "asserts", "denies", "reports-unconfirmed", "attributes"
Result<Stance> parse_stance(std::string_view name);

/// A name as the source spells it. Spellings of one actor are different nodes here; joining them is a
/// judgement, and takes its own statement (`alias`).
struct Named {
  std::string name;
  NodeKind kind = NodeKind::unknown;
  /// What it was in an event of several parties ("parent", "survivor"): free, empty = what the relation says of its
  /// side. No part of the node's id.
  std::string role{};
  friend bool operator==(const Named&, const Named&) = default;
};

struct Statement {
  ObjectId id;         ///< natural_id("relationship", source, native_id)
  std::string source;  ///< SourceInfo::name of the list it came in
  std::string native_id;
  std::vector<Named>
      subjects;          ///< at least one; several when one event has several parties (a merger of three)
  std::string relation;  ///< "killed_by": see is_relation()
  Named object;          ///< the name may be empty: "died" needs none
  /// When it began, or the event happened: the earliest and the latest day that the source allows. nullopt:
  /// not told.
  std::optional<DateRange> from;
  std::optional<DateRange> to;  ///< when it ended; nullopt: not told, or not yet. Never before `from`.
  std::string manner;           ///< how it ended: "killed", "deposed"; free, empty = not told
  std::string place;            ///< as given
  Stance stance = Stance::asserts;
  std::string said_by;  ///< whom the publisher quotes; empty = the publisher itself
  std::string publisher;
  std::string url;
  std::optional<Day> published;
  /// Admiralty grades of this statement: reliability 'A'..'F' of who said it (that of the list stands in
  /// SourceInfo), credibility '1'..'6' of what was said. 0 = not graded.
  char reliability = 0, credibility = 0;
  std::string note;
  /// The day on which whoever keeps the list took the statement back; it stays in the base. nullopt: it stands. That a
  /// source denies something is no withdrawal, but a statement of its own (Stance::denies).
  std::optional<Day> withdrawn{};
  std::string withdrawn_because;
  std::string replaced_by;  ///< native id of the statement that stands in its place; empty = none
  Tlp marking = tlp_when_unmarked;

  friend bool operator==(const Statement&, const Statement&) = default;
};

/// 1 to 64 characters a-z, 0-9, '_', starting with a letter: a STIX relationship type with '_' for '-'.
bool is_relation(std::string_view relation);

/// A relation with a meaning that the product knows, and what usually stands on its two sides.
struct RelationWord {
  std::string_view name;
  NodeKind subject, object;
};
/// Sorted by name (docs/formats/statements.md). Other words are kept just as well.
std::span<const RelationWord> known_relations();
/// nullptr if it is not among them. O(log n).
const RelationWord* find_relation(std::string_view name);

/// The STIX id of the node that a name of this source is: `intrusion-set` for a group, else `identity`.
ObjectId node_id(std::string_view source, const Named& named);

}  // namespace sanad::records
