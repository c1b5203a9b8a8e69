// SPDX-License-Identifier: Apache-2.0
/// The rules of release. Their names stand in ledgers, in `--json` and in docs/exchange.md: they are stable.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::exchange {

/// In the order in which they are applied: the first that speaks names the decision.
enum class Rule : std::uint8_t {
  released,           ///< nothing forbids it
  never_leaves,       ///< clearances, and listings of proscribed citizens
  not_a_record,       ///< a bundle, or more references than limits::release_references
  unknown_marking,    ///< a marking is not held here, of a scheme not applied in full, or contradictory
  from_the_partner,   ///< the partner gave it to us and has it
  received_strict,    ///< AMBER+STRICT or RED from another partner: never leaves again
  received_no_leave,  ///< its giver has not said that we may pass on what it gives
  received_unnamed,   ///< its giver must not be named, and its record names it
  source_unknown,     ///< no source stands behind it whose licence could be read
  source_licence,     ///< its source may not be passed on
  source_denied,      ///< the partner gets nothing of this source
  expired,
  tlp_above_clearance,
  red_not_named,  ///< RED goes to recipients that it names
  not_releasable_to,
  caveat,
  encryption,
  consent_missing,
  topic,                ///< in none of the partner's collections
  reference_unknown,    ///< something it refers to is not held here
  reference_withheld,   ///< something it cannot do without is withheld
  text_names_withheld,  ///< a text of it holds the id of something withheld
  nothing_left,         ///< a list that it needs would be empty
  whole_or_not,   ///< part of it would have to go, but licence, giver or its own text forbid a derived object
  derived_owner,  ///< derived: its maker is withheld
  derived_list,   ///< derived: members of its lists are withheld
  derived_reference,  ///< derived: it refers to something that is derived
};

std::span<const Rule> every_rule();
std::string_view name_of(Rule rule);      ///< "tlp-above-clearance"
std::string_view sentence_of(Rule rule);  ///< one plain sentence that names no record
Result<Rule> parse_rule(std::string_view name);

enum class Outcome : std::uint8_t { release, derive, withhold };
std::string_view name_of(Outcome outcome);

}  // namespace sanad::exchange
