// SPDX-License-Identifier: Apache-2.0
/// What all markings of an object say together, as a value that can be joined: the marking of what is built
/// from several records is the join of theirs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/timestamp.h"
#include "sanad/records/marking.h"

namespace sanad::exchange {

/// What a recipient may do with it (FIRST IEP 2.0, permitted actions), the least first.
enum class PermittedActions : std::uint8_t {
  none,
  contact_for_instruction,
  internally_visible,
  externally_visible_indirect,
  externally_visible_direct,
};
std::string_view name_of(PermittedActions actions);  ///< "contact-for-instruction"

/// Whether a recipient names the giver when it passes on (IEP 2.0, provider attribution). `contradictory` is
/// must and must-not together: nobody can keep both, so nobody gets it.
enum class Attribution : std::uint8_t { may = 0, must = 1, must_not = 2, contradictory = 3 };
std::string_view name_of(Attribution attribution);  ///< "must-not"

/// Why a marking is not understood. Bits of MarkingValue::unknown.
enum class NotUnderstood : std::uint8_t {
  unresolved = 1U << 0,  ///< the marking definition is not held here
  scheme =
      1U
      << 1,  ///< it is held, but is of a scheme that Sanad does not apply in full (ACS 3.0, statements, ...)
  malformed = 1U << 2,  ///< a member of the wrong kind or with a word that the scheme does not have
};

/// The least restrictive value is the default one; it is the neutral element of join(). Names in the three
/// lists are compared byte for byte; each list is sorted and without repetition.
struct MarkingValue {
  records::Tlp tlp = records::Tlp::clear;
  PermittedActions actions = PermittedActions::externally_visible_direct;
  Attribution attribution = Attribution::may;
  bool encrypt = false;      ///< it may only travel encrypted
  std::uint8_t unknown = 0;  ///< NotUnderstood bits; any bit withholds from everybody
  /// Organisations that may have it. nullopt: no limit; empty: the originator alone.
  std::optional<std::vector<std::string>> releasable_to;
  std::vector<std::string> consent;  ///< originators, each of which must consent to each audience
  std::vector<std::string> caveats;  ///< handling words that a recipient must have been accepted for
  std::optional<Timestamp> expires;  ///< from this instant on it goes to nobody
  std::string unknown_id;            ///< the smallest id of the marking definitions not understood

  bool understood() const { return unknown == 0 && attribution != Attribution::contradictory; }
  friend bool operator==(const MarkingValue&, const MarkingValue&) = default;
};

/// The stricter of both in each part: TLP and unknown the larger, releasable-to the intersection, consent and
/// caveats the union, actions the least, attribution both, expiry the earliest. Associative, commutative,
/// idempotent, monotone.
MarkingValue join(const MarkingValue& a, const MarkingValue& b);

/// True if `a` forbids everything that `b` forbids: join(a, b) == a.
bool at_least(const MarkingValue& a, const MarkingValue& b);

/// One line for a person and for the ledger: "TLP:AMBER, releasable to aiib krn, consent of aiib, until
/// 2027-01-01T00:00:00.000Z". Parts that limit nothing are left out.
std::string describe(const MarkingValue& value);

}  // namespace sanad::exchange
