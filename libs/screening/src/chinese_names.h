// SPDX-License-Identifier: Apache-2.0
/// Chinese names in the spelling of Wade and Giles, as older documents and Taiwan have them. Internal to the
/// module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readings.h"

namespace sanad::screening {

/// One word of Wade-Giles (without its apostrophes, which screening never sees) in Pinyin: "tse" -> "ze",
/// "hsiao" -> "xiao", "chin" -> "jin"; two syllables only where they cannot be another language's ("tsetung"
/// -> "zedong"). An unaspirated consonant is taken where both may be meant. Empty if it is none.
std::string pinyin_of(std::string_view word);

/// Pinyin of the words of a name, alone and in twos, if all of them are Wade-Giles.
void add_pinyin(const text::NameWords& name, std::vector<Reading>& into);

}  // namespace sanad::screening
