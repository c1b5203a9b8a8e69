// SPDX-License-Identifier: Apache-2.0
#include "entry_bits.h"

#include <algorithm>
#include <cmath>

namespace sanad::screening {

// Fitted by logistic and ranking loss on OFAC's held-out aliases beside strangers and recombined names
// (bench/screening/fit.py, docs/screening.md), then rounded.
double agreement_bits(const Agreement& names) {
  constexpr double by_square = 7.0, by_score = 7.2, by_bit = 0.19, most_bits = 40, by_first_bit = 0.42,
                   first_bits = 14;
  constexpr double first_names = 1.6, other_order = -0.41, crossed_over = -1.75, query_name_alone = -0.58,
                   listed_name_alone = -0.30, one_listed_name = -2.3, in_another_name = 0.68,
                   resembling = 0.19, other_number = -6;
  const double score = std::clamp(names.score, 0.0, 1.0), matched = static_cast<double>(names.matched);
  double bits = by_square * score * score + by_score * score + by_bit * std::min(matched, most_bits) +
                by_first_bit * std::min(matched, first_bits) +
                other_order * static_cast<double>(names.inverted) +
                in_another_name * std::min(static_cast<double>(names.elsewhere), 10.0) +
                resembling * std::min(static_cast<double>(names.lost), 20.0) +
                query_name_alone * std::clamp(names.query_names - names.pairs, 0, 4) +
                listed_name_alone * std::clamp(names.listed_names - names.pairs, 0, 4);
  if (names.first_with_first) bits += first_names;
  if (names.patronymics_crossed) bits += crossed_over;
  if (names.numbers_differ) bits += other_number;
  if (names.listed_names == 1 && names.query_names > names.pairs) bits += one_listed_name;
  return bits;
}

double bits_for_quality(records::NameQuality quality) {
  constexpr double weak = -2.7, former = -0.3;
  switch (quality) {
    case records::NameQuality::weak:
      return weak;
    case records::NameQuality::former:
      return former;
    default:
      return 0;
  }
}

double bits_for_names(std::size_t count) {
  return -0.56 * std::log2(static_cast<double>(count + 1) / 2);
}

}  // namespace sanad::screening
