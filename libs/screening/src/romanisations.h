// SPDX-License-Identifier: Apache-2.0
/// Words that were written in Latin letters by the rules of another language than English. Internal to the
/// module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::screening {

/// `word` (folded, a-z) as English would write it, if it was Turkish ("cemil" -> "jemil"), German or Polish
/// ("tolstoj"
/// -> "tolstoy", "achmed" -> "akhmed", "czeslaw" -> "cheslaw"), Ukrainian ("hryhorenko" -> "gryhorenko"),
/// Malay, Indonesian or Albanian ("syarif" -> "sharif", "xhemal" -> "jemal"). Mostly nothing, at most three.
std::vector<std::string> other_romanisations(std::string_view word);

}  // namespace sanad::screening
