// SPDX-License-Identifier: Apache-2.0
/// What screening is measured against: two plain ways of comparing names, as others use them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::bench {

/// A name as both baselines see it: fold()ed, its words, and its words sorted.
struct PlainName {
  explicit PlainName(std::string_view name);
  std::vector<std::string> words;
  std::string sorted;
};

/// Jaro-Winkler of the sorted words.
double sorted_jaro_winkler(const PlainName& a, const PlainName& b);

/// Best pairs, as in-memory screening engines do: every word of the query takes its most similar free word of
/// the other name (Jaro-Winkler, pairs in order of similarity), weighted by length; what is left of the
/// listed name costs 15 %.
double best_pairs_jaro_winkler(const PlainName& query, const PlainName& listed);

}  // namespace sanad::bench
