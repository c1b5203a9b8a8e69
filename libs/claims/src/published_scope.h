// SPDX-License-Identifier: Apache-2.0
/// Whether a published figure speaks of what a claim speaks of.
#pragma once

#include <cstdint>
#include <string>

#include "sanad/claims/claim.h"
#include "sanad/geo/gazetteer.h"
#include "sanad/records/published_figure.h"

namespace sanad::claims {

/// What a body counts, in the families that totals of violence are printed in.
enum class CountScope : std::uint8_t {
  unsaid,                  ///< the text does not say
  attacks,                 ///< attacks by armed groups only
  attacks_and_operations,  ///< with what security forces did, militants among the dead
  operations,
  all_violence,  ///< crime, communal and political violence too
  suicide_attacks,
  drone_strikes,
  other,
};
/// "attacks only", for people.
std::string_view name_of(CountScope scope);

CountScope scope_of(const records::PublishedFigure& figure);
CountScope scope_of(const Claim& claim);

enum class Fit : std::uint8_t {
  none,   ///< another measure, time, place or class
  other,  ///< the same, but another count: operations too, another actor
  same,
};

/// Fit of measure, period, place, class, actor and count. Values are not compared.
Fit fit(const Claim& claim, const records::PublishedFigure& figure, const geo::Gazetteer& gazetteer);

/// One area under two names ("KP", "Khyber Pakhtunkhwa"), or one spelling of a name that the gazetteer lacks.
bool same_area(const std::string& a, const std::string& b, const geo::Gazetteer& gazetteer);

/// "the Center for Research and Security Studies" names CRSS; "PICSS said" names PICSS.
bool names_publisher(const std::string& attribution, const std::string& publisher);

/// "civilians" -> "civilian", "army" -> "military": names of records::VictimClass where there is one.
std::string class_of(const std::string& printed);

}  // namespace sanad::claims
