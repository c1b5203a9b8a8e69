// SPDX-License-Identifier: Apache-2.0
/// Korean names in the spellings of North and South, of passports and of habit. Internal to the module.
#pragma once

#include <vector>

#include "readings.h"

namespace sanad::screening {

/// Other spellings of the family name ("Ri" is Lee, Yi and Rhee) and of the syllables of the given name
/// ("Jung" is Chung, "Dae" Tae), if a name of two to four words looks Korean: it begins or ends with a known
/// family name and is made of Korean syllables.
void add_korean(const text::NameWords& name, std::vector<Reading>& into);

}  // namespace sanad::screening
