// SPDX-License-Identifier: Apache-2.0
/// Greek words as documents write them in Latin. Internal to the module.
#pragma once

#include <string>
#include <string_view>

namespace sanad::text {

/// Of a folded word (no accents, no final sigma), with the pairs of letters that write one sound: "mp" at the
/// start is b, "nt" d, "gk" g. Empty if a letter is not Greek.
std::string greek_in_latin(std::string_view word);

}  // namespace sanad::text
