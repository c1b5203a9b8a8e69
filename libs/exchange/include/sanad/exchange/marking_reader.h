// SPDX-License-Identifier: Apache-2.0
/// Markings of STIX objects as values: TLP 2.0 and 1.0, IEP 2.0 and our own releasable-to extension are
/// understood; everything else makes the value unknown (docs/exchange.md).
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/json.h"
#include "sanad/exchange/marking_value.h"
#include "sanad/records/object_id.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {

/// The newest body of a marking definition, or nullopt if it is not held. Called once for each id that is no
/// TLP.
using DefinitionLookup = std::function<std::optional<std::string>(const records::ObjectId& id)>;

/// Remembers what it looked up, so it lives no longer than the edition behind the lookup. One thread at a
/// time.
class MarkingReader {
 public:
  explicit MarkingReader(DefinitionLookup lookup) : lookup_{std::move(lookup)} {}
  /// All object markings and all granular markings of it, joined. Without a TLP among the object markings it
  /// counts as AMBER+STRICT, whatever else it is marked with. Never fails: what is not understood makes the
  /// value unknown.
  MarkingValue of(const Json& object);
  /// What the definition with this id demands.
  const MarkingValue& definition(std::string_view id);

 private:
  DefinitionLookup lookup_;
  std::map<std::string, MarkingValue, std::less<>> known_;
};

/// What one marking definition demands of what it marks. Its own markings are not in it.
MarkingValue value_of_definition(const Json& definition);

/// A marking definition of ours: what TLP lacks. `basis` says why, in a line ("agreement of 2026-03-01,
/// article 4").
struct OwnMarking {
  std::optional<std::vector<std::string>> releasable_to{};  ///< as in MarkingValue
  std::vector<std::string> consent{}, caveats{};
  std::optional<Timestamp> expires{};
  std::string basis{};
  friend bool operator==(const OwnMarking&, const OwnMarking&) = default;
};

/// The same marking gives the same object on every node. Lists are sorted and repetitions dropped.
/// invalid_input for a marking that limits nothing, and for names that are empty, longer than
/// limits::organisation_bytes or no UTF-8; limit_exceeded above limits::marking_names names. It is used
/// beside a TLP marking, never instead of one.
Result<records::ObjectVersion> to_object(const OwnMarking& marking);

}  // namespace sanad::exchange
