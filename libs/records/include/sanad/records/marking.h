// SPDX-License-Identifier: Apache-2.0
/// Who may see a record: TLP 2.0 and its fixed STIX ids (FIRST TLP 2.0, STIX extension of 2022-10-01).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/records/object_id.h"

namespace sanad::records {

/// In order of restriction; the marking of what is built from several records is the largest of theirs.
enum class Tlp : std::uint8_t { clear, green, amber, amber_strict, red };

/// What an unmarked record counts as: unknown is never CLEAR.
inline constexpr Tlp tlp_when_unmarked = Tlp::amber_strict;

std::string_view name_of(Tlp tlp);              ///< "clear", "green", "amber", "amber+strict", "red"
std::string_view label_of(Tlp tlp);             ///< "TLP:AMBER+STRICT"
/// Either form above in any case, and TLP 1.0's "white".
Result<Tlp> parse_tlp(std::string_view name);
std::string_view marking_id(Tlp tlp);           ///< "marking-definition--..." of TLP 2.0
/// TLP of a marking-definition id, of TLP 2.0 or 1.0 (WHITE counts as CLEAR); nullopt for any other id.
std::optional<Tlp> tlp_of_marking(std::string_view marking_definition_id);
constexpr Tlp join(Tlp a, Tlp b) { return a < b ? b : a; }

}  // namespace sanad::records
