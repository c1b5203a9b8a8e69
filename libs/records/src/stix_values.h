// SPDX-License-Identifier: Apache-2.0
/// The data types of STIX 2.1 part 2, each as a check of one value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sanad/core/json.h"
#include "sanad/core/timestamp.h"
#include "stix_findings.h"

namespace sanad::records {

enum class Kind : std::uint8_t {
  string,
  boolean,
  integer,
  number,
  timestamp,
  id,
  strings,
  ids,
  dictionary,
  hashes,
  kill_chain_phases,
};

/// What one property of a type must be.
struct PropertyRule {
  std::string_view name;
  Kind kind = Kind::string;
  bool required = false;
  /// Of `id` and `ids`: the types that may be named, or, after '!', those that may not; separated by spaces.
  std::string_view types{};
};

/// Adds what breaks the rule to `findings`; `path` is the place of the value.
void check_value(const PropertyRule& rule, const Json& value, const std::string& path, Findings& findings);
/// The member of `object` that the rule names: there if required, and of its kind.
void check_member(const PropertyRule& rule, const Json& object, const std::string& path, Findings& findings);
/// A list with at least one entry (section 2.12 forbids empty ones), or nullptr after adding the problem.
const Json::Array* check_list(const Json& value, const std::string& path, Findings& findings);

/// "type--uuid" with a UUID of version 1 to 5 (section 2.9).
bool is_identifier(std::string_view text);
/// Shape of an RFC 5646 language tag: "ur", "zh-Hant-TW", "x-private".
bool is_language_tag(std::string_view text);
/// a-z, A-Z, 0-9, '-' and '_', 1 to 250 of them (section 2.3).
bool is_dictionary_key(std::string_view key);
/// "a string", "a number", "nothing" (nullptr) ...
std::string_view kind_of(const Json* value);
std::string at(const std::string& path, std::size_t index);        ///< "$.labels[0]"
std::string at(const std::string& path, std::string_view member);  ///< "$.labels"
/// The member as an instant, or nullopt if it is missing or broken.
std::optional<Timestamp> time_at(const Json& object, std::string_view key);

}  // namespace sanad::records
