// SPDX-License-Identifier: Apache-2.0
#include "sanad/screening/name_index.h"

#include <algorithm>

#include "calibration.h"
#include "explanation.h"
#include "fact_score.h"
#include "index_search.h"

namespace sanad::screening {

struct NameIndex::Impl {
  ListedNames names;
};

struct NameIndex::Scratch::Impl {
  SearchScratch search;
  std::vector<ScoredName> scored;
};

NameIndex::Scratch::Scratch() : impl_{std::make_unique<Impl>()} {}
NameIndex::Scratch::~Scratch() = default;

NameIndex::NameIndex(std::vector<ListEntry> entries)
    : entries_{std::move(entries)}, impl_{std::make_unique<Impl>(Impl{ListedNames{entries_}})} {}
NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex&&) noexcept = default;
NameIndex& NameIndex::operator=(NameIndex&&) noexcept = default;

std::size_t NameIndex::names() const {
  return impl_->names.size();
}

namespace {

bool fits_kind(records::ListingKind asked, records::ListingKind listed) {
  using records::ListingKind;
  return asked == ListingKind::unknown || listed == ListingKind::unknown || asked == listed;
}

}  // namespace

std::vector<Hit> NameIndex::screen(const Query& query, const ScreenOptions& options, Scratch& scratch) const {
  auto& work = *scratch.impl_;
  const double list_size = static_cast<double>(options.list_size == 0 ? entries_.size() : options.list_size);
  const QueryFacts facts{query};
  std::vector<Hit> best;  // one for each entry at most
  std::vector<QueryName> names;
  names.reserve(query.names.size());
  for (const auto& name : query.names) names.emplace_back(name);
  const double least_bits =
      least_agreement_bits(options.threshold, facts.most_bits(), facts.may_prove(), list_size);
  impl_->names.search(names, facts.documents(), options, least_bits, work.search, work.scored);
  const bool by_names_alone = facts.most_bits() <= 0;
  for (const auto& found : work.scored) {
    if (by_names_alone && entry_bits(found) < least_bits) continue;
    const auto& entry = entries_[found.entry];
    if (!fits_kind(query.kind, entry.kind)) continue;
    Hit hit;
    hit.entry = found.entry;
    hit.query_name = found.query_name;
    hit.listed_name = found.listed_name;
    hit.name_score = found.names.score;
    const auto sum = facts.against(entry, found, options.explain ? &hit.facts : nullptr);
    hit.probability = probability_of(found, sum, list_size);
    if (hit.probability < options.threshold) continue;
    hit.band = band_of(hit.probability);
    best.push_back(std::move(hit));
  }
  const auto before = [&](const Hit& a, const Hit& b) {
    if (a.probability != b.probability) return a.probability > b.probability;
    if (a.name_score != b.name_score) return a.name_score > b.name_score;
    const auto& x = entries_[a.entry];
    const auto& y = entries_[b.entry];
    return std::tie(x.source, x.reference, x.id) < std::tie(y.source, y.reference, y.id);
  };
  const auto kept = std::min(best.size(), options.limit);
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end(), before);
  best.resize(kept);
  if (options.explain) {
    for (auto& hit : best) {
      const auto& listed = entries_[hit.entry].names;
      if (listed.empty() || names.empty()) continue;
      hit.words = explain_words(names[hit.query_name], listed[hit.listed_name]);
    }
  }
  return best;
}

}  // namespace sanad::screening
