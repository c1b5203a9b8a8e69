// SPDX-License-Identifier: Apache-2.0
/// What a release decision needs to know of an object version, taken from its body once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/exchange/marking_reader.h"
#include "sanad/exchange/marking_value.h"
#include "sanad/records/object_id.h"
#include "sanad/records/source_info.h"

namespace sanad::exchange {

/// How an object mentions another, which says what becomes of it when the other is withheld.
enum class Mention : std::uint8_t {
  owner,    ///< created_by_ref: a derived object leaves it out
  marking,  ///< a marking definition other than TLP's own: cannot be missing
  list,     ///< member of a `*_refs` list at the top: a derived object leaves the member out
  needed,   ///< any other `*_ref` at the top (ends of a relationship), and `*_ref`, `*_refs` further down
  subject,  ///< of language-content
  schema,   ///< extension definition of a part of it: need not be held, but must not be withheld
  text,     ///< an id that stands in any other text, key or address
};

struct Reference {
  records::ObjectId id;
  Mention how = Mention::needed;
  std::uint16_t list = 0;  ///< of Mention::list: index into ReleaseFacts::lists
  friend auto operator<=>(const Reference&, const Reference&) = default;
};

struct ReferenceList {
  std::string key;         ///< "object_refs"
  std::uint32_t size = 0;  ///< distinct members
  bool needed = false;     ///< the object is invalid without it
  friend bool operator==(const ReferenceList&, const ReferenceList&) = default;
};

/// The licence of a source, as the identity that stands for it carries it.
struct SourceLicence {
  std::string source;  ///< key of the source
  records::PassOn pass_on = records::PassOn::no;
  friend bool operator==(const SourceLicence&, const SourceLicence&) = default;
};

struct ReleaseFacts {
  records::ObjectId id;
  Timestamp modified;
  MarkingValue marking;  ///< object and granular markings; of a marking definition: what it demands itself
  std::optional<records::ObjectId> created_by;
  /// Sorted, distinct, without the object itself and TLP's own definitions.
  std::vector<Reference> references;
  std::vector<ReferenceList> lists;
  std::optional<SourceLicence> licence;  ///< of an identity that is a source
  bool never_leaves = false;
  bool whole_only = false;  ///< its text would tell the id of the object that a derived one stands for
  bool too_many_references = false;
  /// Name of the partner that gave it, from the base; empty: it did not come from a partner. Set by the
  /// caller.
  std::string giver;
  friend bool operator==(const ReleaseFacts&, const ReleaseFacts&) = default;
};

/// invalid_input if the body is no JSON object with a STIX id: the caller withholds it. `giver` stays empty.
/// Linear in the body; about the cost of parsing it.
Result<ReleaseFacts> release_facts(std::string_view body, MarkingReader& markings);

}  // namespace sanad::exchange
