// SPDX-License-Identifier: Apache-2.0
/// What each type's own properties must be: one table a type (STIX 2.1 parts 4, 5 and 7), and what the tables
/// cannot say.
#pragma once

#include <span>
#include <string_view>

#include "stix_values.h"

namespace sanad::records {

struct TypeRule {
  std::string_view type;
  std::span<const PropertyRule> properties;
  /// Rules between properties; nullptr if there are none.
  void (*more)(const Json& object, Findings& findings) = nullptr;
};

/// Sorted by type.
std::span<const TypeRule> type_rules();
/// nullptr for a type that is not in the list.
const TypeRule* find_type_rule(std::string_view type);

// Rules between properties, for the tables.
void check_seen(const Json& object, Findings& findings);  ///< last_seen not before first_seen
void check_location(const Json& object, Findings& findings);
void check_relationship(const Json& object, Findings& findings);
void check_sighting(const Json& object, Findings& findings);
void check_observed_data(const Json& object, Findings& findings);
void check_opinion(const Json& object, Findings& findings);
void check_malware(const Json& object, Findings& findings);
void check_indicator(const Json& object, Findings& findings);
void check_marking_definition(const Json& object, Findings& findings);
void check_language_content(const Json& object, Findings& findings);
void check_extension_definition(const Json& object, Findings& findings);

}  // namespace sanad::records
