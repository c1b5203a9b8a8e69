// SPDX-License-Identifier: Apache-2.0
/// Folding of names and places, so that spellings of one thing compare equal. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::text {

/// NFKC, case folded, accents and marks removed, invisible characters (bidi controls, joiners) and tatweel
/// removed, digits to ASCII, punctuation (apostrophes too) to single spaces, trimmed. Letters of other
/// scripts stay letters; the variants of an Arabic-script letter become one (yeh, kaf, heh and teh marbuta,
/// noon ghunna). Folding twice changes nothing. Input may be any bytes; invalid UTF-8 becomes a space. About
/// 0.1 us for short ASCII, 1 us otherwise.
std::string fold(std::string_view text);

/// The words of fold(text).
std::vector<std::string> tokens(std::string_view text);

}  // namespace sanad::text
