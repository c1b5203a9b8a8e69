// SPDX-License-Identifier: Apache-2.0
/// Numbers in names of vessels, units and companies. Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::text {

/// "grace1" becomes "grace", "1"; zeros in front of a number go; a Roman numeral up to X that closes `name`
/// in capitals becomes its number ("TOUR II", not "Tran Vi"). `words` are the folded words of `name`;
/// `initial` gets places where words do.
void write_out_numerals(std::string_view name, std::vector<std::string>& words, std::vector<bool>& initial);

/// Of a number in digits. Numbers are the same or they are not, however much they look alike: so those of
/// several digits sound like nothing near.
std::string number_sound(std::string_view digits);

bool is_number(std::string_view word);

}  // namespace sanad::text
