// SPDX-License-Identifier: Apache-2.0
/// The closed vocabularies of an account: what was counted, whom it hit, what kind of event it was.
///
/// Names are stable: they stand in stored records, in `--where`, in JSON. Adding a value is a format change
/// (docs/formats/records.md).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::records {

enum class Measure : std::uint8_t { incidents, killed, injured, kidnapped, arrested };

/// Whom a count counts. `all` is the source's own total; the others are parts of it, as printed.
enum class VictimClass : std::uint8_t {
  all,           ///< everyone the source counts; whether attackers are in it says Attackers
  civilian,
  police,
  military,
  paramilitary,  ///< Frontier Corps, Levies, Rangers, tribal lashkars under state command
  security,      ///< security personnel of an arm not told apart
  official,      ///< government officials, politicians, judges
  militant,      ///< attackers and members of armed groups, whoever killed them
  unknown,       ///< the source says so many, not whom
};

/// Whether a total includes attackers who died in their own attack.
enum class Attackers : std::uint8_t { unknown, included, excluded };

enum class EventKind : std::uint8_t {
  unknown,
  attack,        ///< by an armed group, on whomever
  clash,         ///< fighting between state and group; who began is not told
  operation,     ///< begun by state forces
  drone_strike,
  border,        ///< across an international border or line of control, state against state
  communal,      ///< between groups or tribes, no state party
  riot,
  crime,
  other,
};

/// UCDP's typology (GED codebook, type_of_violence); `unknown` where a source does not use it.
enum class Violence : std::uint8_t { unknown, state_based, non_state, one_sided };

enum class Tactic : std::uint8_t {
  unknown, suicide, bombing, vehicle_bomb, landmine, grenade, shelling, armed_assault, assassination, kidnapping,
  hostage_taking, hijacking, arson_sabotage, beheading, air_strike, unarmed, other,
};

enum class Target : std::uint8_t {
  unknown, civilian, police, military, paramilitary, security, government, political, religious, education, health,
  media, diplomatic, business, transport, utility, ngo, tourist, militant, tribal, other,
};

enum class ClaimStatus : std::uint8_t { unknown, claimed, attributed, suspected };

enum class ActorRole : std::uint8_t { side_a, side_b, perpetrator, claimant, target };

/// How exactly the point or place is known, finest first (UCDP GED where_prec, GTD specificity, ACLED geo_precision).
enum class PlacePrecision : std::uint8_t {
  exact,     ///< the very place
  near,      ///< within about 25 km of the point
  district,  ///< the district only; a point is its representative point
  area,      ///< a line or fuzzy area; the point is a convention (radius about 80 km)
  province,
  country,
  unknown,   ///< nothing is known, or international waters or air space
};

// Lower-case names with '-' between words ("drone-strike"), and back. invalid_input lists the names that exist.
std::string_view name_of(Measure);
std::string_view name_of(VictimClass);
std::string_view name_of(Attackers);
std::string_view name_of(EventKind);
std::string_view name_of(Violence);
std::string_view name_of(Tactic);
std::string_view name_of(Target);
std::string_view name_of(ClaimStatus);
std::string_view name_of(ActorRole);
std::string_view name_of(PlacePrecision);

template <class Enum>
Result<Enum> parse_name(std::string_view name);  ///< for every enumeration of this header
template <class Enum>
std::span<const std::string_view> names();       ///< in the order of the values

}  // namespace sanad::records
