// SPDX-License-Identifier: Apache-2.0
/// The single rules of arrival; nullopt = the rule has nothing against it.
#pragma once

#include <optional>
#include <string>

#include "sanad/exchange/arrival.h"

namespace sanad::exchange {

/// An object that every base begins with, or a TLP marking definition: nobody may redefine it.
bool is_well_known(const records::ObjectId& id);

/// What never comes from a partner by itself: analysts' decisions, clearances, rows under an id that is not
/// theirs or under another maker than their source.
std::optional<ArrivalJudgement> judge_kind(const ArrivingObject& came);

/// Is the sender one who may make this object, or this version of it?
std::optional<ArrivalJudgement> judge_maker(const ArrivingObject& came, const HeldObject& held,
                                            const ArrivalContext& context);

/// The partner that gave the object first is the one whose later versions are taken: a relay cannot rewrite
/// what its maker gave. False if the newest version was made here.
bool first_giver_is(const HeldObject& held, const std::string& partner);

}  // namespace sanad::exchange
