// SPDX-License-Identifier: Apache-2.0
#include "sanad/claims/check.h"

#include <algorithm>

#include "extract.h"
#include "relate.h"

namespace sanad::claims {

Reading read_claims(const Document& document, const geo::Gazetteer& gazetteer) {
  const auto lexicon = Lexicon::built_in(gazetteer);
  auto extraction = extract(document, lexicon, gazetteer);
  const Related related{extraction.claims, extraction.hints};
  Reading reading;
  for (auto* find : {find_changes, find_shares, find_sums, find_subsets, find_averages, find_bounds}) {
    auto found = find(related);
    std::move(found.begin(), found.end(), std::back_inserter(reading.relations));
  }
  auto weekdays = find_weekdays(extraction);
  std::move(weekdays.begin(), weekdays.end(), std::back_inserter(reading.relations));
  const auto last_claim = [](const Relation& relation) {
    return relation.claims.empty() ? 0 : *std::max_element(relation.claims.begin(), relation.claims.end());
  };
  std::stable_sort(reading.relations.begin(), reading.relations.end(),
                   [&](const Relation& a, const Relation& b) { return last_claim(a) < last_claim(b); });
  reading.claims = std::move(extraction.claims);
  return reading;
}

}  // namespace sanad::claims
