// SPDX-License-Identifier: Apache-2.0
/// Words that a machine read off paper. Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readings.h"

namespace sanad::screening {

/// A folded Latin word with what machines take for another letter put right: rn for m, vv for w, cl for d,
/// and digits among letters ("moharnmad" -> "mohammad", "ibrah1m" -> "ibrahlm"). Empty if there is nothing to
/// put right.
std::string put_right(std::string_view word);

/// For each word that may be misread, also "Cho1", which screening has taken for Cho 1.
void add_misread(const text::NameWords& name, std::vector<Reading>& into);

}  // namespace sanad::screening
