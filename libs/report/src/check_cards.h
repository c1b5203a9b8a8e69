// SPDX-License-Identifier: Apache-2.0
/// The findings of a claim check, one card each.
#pragma once

#include <string>

#include "sanad/report/check_input.h"

namespace sanad::report {

/// Id "c12"; links back to the claim in the text, "t12". `judgement` may be null.
std::string claim_card(const claims::Claim& claim, const claims::Judgement* judgement);

/// Id "r3", `number` from 1.
std::string relation_card(const claims::Relation& relation, std::size_t number);

}  // namespace sanad::report
