// SPDX-License-Identifier: Apache-2.0
// The likeliest entries by all their names and every word: what the keys of words brought up is not all that
// is alike.
#include <algorithm>

#include "index_search.h"

namespace sanad::screening {
namespace {

/// Entries, the likeliest first, whose names are looked at word by word; the others are no hits.
constexpr std::size_t entries_looked_at = 100;
/// Bits that looking at every word and name adds at most, by what was seen (docs/screening.md).
constexpr double most_gained = 8;

/// Words of the query that the best name lacks and another name of the entry has speak for the entry too.
void count_other_names(const QueryName& query, std::span<const float> covered, ScoredName& found) {
  float gain = 0;
  for (std::size_t i = 0; i < query.weighed.size(); ++i) {
    const auto& word = query.weighed[i];
    const bool paired = (found.paired >> i & 1U) != 0;
    if (!paired && is_name(word.kind)) gain += worth_in_another_name * covered[i] * word.weight;
  }
  auto& names = found.names;
  const auto bits = std::min(gain, names.query_rest);
  if (bits <= 0) return;
  names.elsewhere += bits;
  names.matched += bits;
  names.query_rest -= bits;
  names.score = std::max(names.score, score_of(names.matched, names.query_rest, names.listed_rest));
}

}  // namespace

void ListedNames::complete_row(const QueryName& query, WordId word, SearchScratch& scratch) const {
  const auto bit = std::uint64_t{1} << word % 64;
  if ((scratch.complete[word / 64] & bit) != 0) return;
  scratch.complete[word / 64] |= bit;
  const auto spans = query.spans.size();
  if ((scratch.alike[word / 64] & bit) == 0) {
    scratch.alike[word / 64] |= bit;
    scratch.row[word] = static_cast<std::uint32_t>(scratch.rows.size() / spans);
    scratch.rows.resize(scratch.rows.size() + spans, 0);
  }
  auto* row = &scratch.rows[scratch.row[word] * spans];
  for (std::size_t s = 0; s < query.heard.size(); ++s) {
    if (row[s] <= 0) row[s] = static_cast<float>(words_.alike(query.heard[s], word));
  }
}

void ListedNames::look_at_all_names(const QueryName& query, ScoredName& found, SearchScratch& scratch) const {
  auto& covered = scratch.covered;
  covered.assign(query.weighed.size(), 0);
  ScoredName kept;
  for (auto name = entry_start_[found.entry]; name < entry_start_[found.entry + 1]; ++name) {
    const auto& listed = names_[name];
    for (std::size_t i = 0; i < listed.uses; ++i) complete_row(query, uses_[listed.first_use + i], scratch);
    score(query, name, scratch);
    const auto again = scored(name, scratch.alignment);
    if (better(again, kept)) kept = again;
    for (const auto& pair : scratch.alignment.edges) {
      const auto credit = static_cast<float>(credit_of(static_cast<double>(pair.similarity)));
      for (std::size_t i = pair.query; i < std::size_t{pair.query} + pair.query_length; ++i)
        covered[i] = std::max(covered[i], credit);
    }
  }
  kept.query_name = found.query_name;
  found = kept;
  count_other_names(query, covered, found);
}

void ListedNames::look_at_the_likeliest(const QueryName& query, const ScreenOptions& options,
                                        double least_bits, SearchScratch& scratch) const {
  auto& found = scratch.found;
  const auto before = [](const ScoredName& a, const ScoredName& b) {
    const double x = entry_bits(a), y = entry_bits(b);
    return x != y ? x > y : a.entry < b.entry;
  };
  if (!options.every_name)
    std::erase_if(found, [&](const ScoredName& each) { return entry_bits(each) < least_bits - most_gained; });
  const auto count = std::max(entries_looked_at, options.limit);
  if (!options.every_name && found.size() > count) {
    std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), before);
    found.resize(count);
  }
  scratch.complete.assign(scratch.alike.size(), 0);
  for (auto& each : found) look_at_all_names(query, each, scratch);
}

}  // namespace sanad::screening
