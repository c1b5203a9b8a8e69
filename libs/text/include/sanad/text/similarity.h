// SPDX-License-Identifier: Apache-2.0
/// String similarity on folded names. Symmetric, in [0, 1], 1 = equal.
#pragma once

#include <string_view>

namespace sanad::text {

/// Jaro-Winkler (Winkler 1990; prefix scale 0.1, at most 4 letters). O(a*b) on bytes; for short keys.
double jaro_winkler(std::string_view a, std::string_view b);

/// Damerau-Levenshtein (optimal string alignment) distance, capped: returns `limit + 1` when it is larger.
int edit_distance(std::string_view a, std::string_view b, int limit);

/// Share of tokens of the shorter list that have a partner of their own in the other one (edit distance <= 1
/// for 4-7 letters of the shorter token, <= 2 for 8 and more; equal below). Inputs are fold()ed texts with
/// single spaces; of longer lists only the first 64 tokens count. Two empty texts are equal.
double token_overlap(std::string_view a, std::string_view b);

}  // namespace sanad::text
