// SPDX-License-Identifier: Apache-2.0
/// Letters of other alphabets that look like Latin ones. Internal to the module.
#pragma once

#include <string>

namespace sanad::text {

/// A folded word that mixes Latin with Cyrillic or Greek letters is written in Latin, if all of the others
/// look like Latin ones ("\u0410bdul" with a Cyrillic A); other words stay.
void write_in_one_script(std::string& word);

}  // namespace sanad::text
