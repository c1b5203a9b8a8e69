// SPDX-License-Identifier: Apache-2.0
#include "sanad/claims/check.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "extract.h"
#include "relate.h"
#include "sanad/claims/statements.h"

namespace sanad::claims {

namespace {

/// Statements take their places among the figures, and every claim its number in the order of the text. A
/// length of time that both readings found is the statement's: it knows what lasted.
void merge_statements(Reading& reading, std::vector<Claim> statements) {
  const auto doubled = [&](const Claim& figure) {
    return std::ranges::any_of(statements, [&](const Claim& s) {
      return s.measure == Measure::duration && figure.measure == Measure::duration &&
             s.byte_begin < figure.byte_end && figure.byte_begin < s.byte_end;
    });
  };
  std::vector<Claim> merged;
  merged.reserve(reading.claims.size() + statements.size());
  for (auto& figure : reading.claims) {
    if (!doubled(figure)) merged.push_back(std::move(figure));
  }
  std::ranges::move(statements, std::back_inserter(merged));
  std::ranges::stable_sort(merged, {}, &Claim::byte_begin);
  std::map<int, int> renumbered;  // of figures; statements come without a number
  for (std::size_t i = 0; i < merged.size(); ++i) {
    if (merged[i].id != 0) renumbered[merged[i].id] = static_cast<int>(i) + 1;
    merged[i].id = static_cast<int>(i) + 1;
  }
  for (auto& relation : reading.relations) {
    std::vector<int> ids;
    for (const auto id : relation.claims) {
      if (const auto found = renumbered.find(id); found != renumbered.end()) ids.push_back(found->second);
    }
    relation.claims = std::move(ids);
  }
  reading.claims = std::move(merged);
}

}  // namespace

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
  merge_statements(reading, read_statements(document, gazetteer));
  return reading;
}

}  // namespace sanad::claims
