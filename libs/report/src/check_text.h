// SPDX-License-Identifier: Apache-2.0
/// The checked text as HTML, block by block, with its claims marked.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "sanad/report/check_input.h"

namespace sanad::report {

/// Claims that have a part in a relation that does not add up.
std::set<int> broken_claims(const CheckInput& input);

/// One block as a paragraph. `claims` are those that begin in it, in order of the text. Claims that lie in one
/// another are marked once, the narrowest, and tagged each.
std::string block_html(const CheckInput& input, const claims::Block& block, std::span<const claims::Claim> claims,
                       const std::set<int>& broken);

}  // namespace sanad::report
