// SPDX-License-Identifier: Apache-2.0
/// Brings transliterated spellings of one word together. Internal to the module.
#pragma once

#include <string>

#include "words.h"

namespace sanad::text {

/// The words run together, with Latin letters reduced: doubled ones single; e, i, y, ee, ai, ay, ei, oi one
/// vowel; o, u, oo, ou, au and vowel-like w another; v = w; h between a vowel and a consonant or at the end
/// silent
/// ("Mohmand" = "Momand", "Taibah" = "Taiba"); a final e after a consonant silent ("Feroze" = "Feroz"). Words
/// without any vowel are abbreviations and stay as they are ("ttp"). kh and k, q and k, gh and g stay apart.
/// Empty only if there is no word.
std::string spelling_key(const Words& words);

}  // namespace sanad::text
