// SPDX-License-Identifier: Apache-2.0
#include "index_search.h"

#include <algorithm>
#include <limits>

#include "initials.h"

namespace sanad::screening {

double entry_bits(const ScoredName& found) {
  return agreement_bits(found.names) + static_cast<double>(found.handicap);
}

bool better(const ScoredName& a, const ScoredName& b) {
  if (b.names.matched <= 0) return true;
  const double x = entry_bits(a), y = entry_bits(b);
  return x != y ? x > y : a.listed_name < b.listed_name;
}

namespace {

/// Names that agree less than this are never shown, whatever the facts say.
constexpr double least_score = 0.25;
constexpr double out_of_reach = -std::numeric_limits<double>::infinity();
/// Names scored exactly for one query name: more than any query needs in lists of tens of thousands of names
/// (docs/benchmarks.md).
constexpr std::size_t candidates_max = 512;

}  // namespace

void ListedNames::find_similar(const QueryName& query, bool by_force, SearchScratch& scratch) const {
  scratch.alike.assign(words_.size() / 64 + 1, 0);
  scratch.row.resize(words_.size());
  scratch.similar.assign(query.spans.size(), {});
  scratch.by_force.resize(by_force ? query.spans.size() : 0);
  words_.begin(scratch.words);
  std::uint32_t rows = 0;
  for (std::size_t s = 0; s < query.spans.size(); ++s) {
    const auto& span = query.spans[s];
    auto& found = scratch.similar[s];
    if (by_force) {
      words_.similar_by_force(span.sound, span.unvowelled, scratch.by_force[s]);
      found = scratch.by_force[s];
    } else {
      found = words_.similar(span.sound, span.unvowelled, scratch.words);
    }
    for (const auto& [word, similarity] : found) {
      auto& bits = scratch.alike[word / 64];
      const auto bit = std::uint64_t{1} << word % 64;
      if ((bits & bit) == 0) scratch.row[word] = rows++;
      bits |= bit;
    }
  }
  scratch.rows.assign(rows * query.spans.size(), 0);
  for (std::size_t s = 0; s < query.spans.size(); ++s) {
    for (const auto& [word, similarity] : scratch.similar[s])
      scratch.rows[scratch.row[word] * query.spans.size() + s] = similarity;
  }
}

/// Names that hold a word like this one. Of a word, its joins and its other readings the best counts: at most
/// one of them can have a partner.
void ListedNames::meet(const QueryName& query, std::uint32_t s, SearchScratch& scratch) const {
  const auto& span = query.spans[s];
  float weight = 0;
  for (std::size_t i = span.first; i < static_cast<std::size_t>(span.first) + span.length; ++i) {
    weight += query.weighed[i].weight;
  }
  for (const auto& [word, similarity] : scratch.similar[s]) {
    const float worth = weight * static_cast<float>(credit_of(static_cast<double>(similarity * span.worth)));
    for (auto p = posting_start_[word]; p < posting_start_[word + 1]; ++p) {
      const auto name = postings_[p];
      auto& met = scratch.met[name];
      if (met.round != scratch.round) {
        met = {scratch.round, span.first, worth, worth};
        scratch.touched.push_back(name);
      } else if (met.word != span.first) {
        met.sum += worth;
        met.last = worth;
        met.word = span.first;
      } else if (worth > met.last) {
        met.sum += worth - met.last;
        met.last = worth;
      }
    }
  }
}

double ListedNames::most_bits(const QueryName& query, std::uint32_t name, float matched) const {
  const auto by_query = at_most(query.initials), by_listed = at_most(initials_[name]);
  matched += by_query.agreed + by_listed.agreed;
  const auto left = [matched](float total) { return std::max(0.0F, total - matched); };
  const float query_total = query.total - by_listed.covered, listed_total = totals_[name] - by_query.covered;
  const double score = score_of(matched, left(query_total), left(listed_total));
  if (score < least_score) return out_of_reach;
  Agreement best;  // other names of the entry may hold what this one lacks
  best.elsewhere = worth_in_another_name * query.names;
  best.matched = matched + best.elsewhere;
  best.lost = left(query.names);
  best.first_with_first = true;
  best.score =
      std::max(score, score_of(best.matched, std::max(0.0F, query_total - best.matched), left(listed_total)));
  return agreement_bits(best) + static_cast<double>(handicaps_[name]);
}

/// Names that share a sound, with an upper bound of their bits.
void ListedNames::gather(const QueryName& query, const ScreenOptions& options, double least_bits,
                         SearchScratch& scratch) const {
  scratch.met.resize(names_.size());
  scratch.touched.clear();
  scratch.bounds.clear();
  for (std::size_t word = 0; word < query.weighed.size(); ++word) {
    for (std::uint32_t s = 0; s < query.spans.size(); ++s) {
      if (query.spans[s].first == word) meet(query, s, scratch);
    }
  }
  for (const auto name : scratch.touched) {
    if (!options.only.empty() &&
        !std::binary_search(options.only.begin(), options.only.end(), std::size_t{names_[name].entry})) {
      continue;
    }
    const double bits = most_bits(query, name, scratch.met[name].sum);
    if ((bits > out_of_reach && bits >= least_bits) || options.every_name)
      scratch.bounds.emplace_back(static_cast<float>(bits), name);
  }
  const auto before = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  };
  if (!options.every_name && scratch.bounds.size() > candidates_max) {
    const auto end = scratch.bounds.begin() + static_cast<std::ptrdiff_t>(candidates_max);
    std::nth_element(scratch.bounds.begin(), end, scratch.bounds.end(), before);
    scratch.bounds.resize(candidates_max);
  }
}

void ListedNames::score(const QueryName& query, std::uint32_t name, SearchScratch& scratch) const {
  const auto& listed = names_[name];
  const std::span weighed{weights_.data() + listed.first_use, listed.uses};
  scratch.edges.clear();
  const auto consider = [&](WordId word, std::uint8_t first, std::uint8_t length, float worth) {
    const auto* row = scratch.row_of(word, query.spans.size());
    if (row == nullptr) return;
    for (std::size_t s = 0; s < query.spans.size(); ++s) {
      const auto& span = query.spans[s];
      const float similarity = row[s] * span.worth * worth;
      const bool one_side = (span.length == 1 || length == 1) && (span.worth >= 1 || worth >= 1);
      if (one_side && similarity >= static_cast<float>(least_similarity)) {
        scratch.edges.push_back({span.first, span.length, first, length, similarity});
      }
    }
  };
  for (std::uint8_t i = 0; i < listed.uses; ++i) consider(uses_[listed.first_use + i], i, 1, 1);
  for (std::size_t i = 0; i < listed.joins; ++i) {
    const auto& join = joins_[listed.first_join + i];
    consider(join.word, join.first, join.length, join.worth);
  }
  if (query.initials > 0 || initials_[name] > 0) add_initials(query.weighed, weighed, scratch.edges);
  align(query.weighed, weighed, scratch.edges, scratch.alignment);
}

ScoredName ListedNames::scored(std::uint32_t name, const Alignment& alignment) const {
  const auto& listed = names_[name];
  ScoredName found;
  found.entry = listed.entry;
  found.listed_name = listed.name;
  found.names = alignment;
  found.quality = listed.quality;
  found.handicap = handicaps_[name];
  for (const auto& pair : alignment.edges) found.paired |= ((1U << pair.query_length) - 1U) << pair.query;
  return found;
}

void ListedNames::ask_for(const QueryName& query, std::uint32_t index, const ScreenOptions& options,
                          double least_bits, SearchScratch& scratch) const {
  ++scratch.round;
  auto& all = scratch.found;
  all.clear();
  find_similar(query, options.every_name, scratch);
  gather(query, options, least_bits, scratch);
  for (const auto& [bound, name] : scratch.bounds) {
    score(query, name, scratch);
    if (!options.every_name && scratch.alignment.score < least_score) continue;
    const auto entry = names_[name].entry;
    auto& place = scratch.place[entry];
    if (place.round != scratch.round) {
      place = {scratch.round, static_cast<std::uint32_t>(all.size())};
      all.emplace_back();
    }
    auto found = scored(name, scratch.alignment);
    found.query_name = index;
    if (better(found, all[place.index])) all[place.index] = found;
  }
  look_at_the_likeliest(query, options, least_bits, scratch);
}

void ListedNames::add_holders(const std::vector<std::string>& documents, const ScreenOptions& options,
                              std::vector<ScoredName>& into) const {
  for (const auto& document : documents) {
    const auto list = by_document_.find(document);
    if (list == by_document_.end()) continue;
    for (const auto entry : list->second) {
      if (!options.only.empty() &&
          !std::binary_search(options.only.begin(), options.only.end(), std::size_t{entry}))
        continue;
      into.emplace_back();
      into.back().entry = entry;
    }
  }
}

void ListedNames::search(const std::vector<QueryName>& queries, const std::vector<std::string>& documents,
                         const ScreenOptions& options, double least_bits, SearchScratch& scratch,
                         std::vector<ScoredName>& into) const {
  into.clear();
  scratch.place.resize(entry_start_.size() - 1);
  for (std::uint32_t q = 0; q < queries.size(); ++q) {
    ask_for(queries[q], q, options, least_bits, scratch);
    into.insert(into.end(), scratch.found.begin(), scratch.found.end());
  }
  add_holders(documents, options, into);
  if (queries.size() == 1 && documents.empty()) return;
  const auto bits = [](const ScoredName& found) {
    return found.names.matched > 0 ? entry_bits(found) : out_of_reach;
  };
  std::stable_sort(into.begin(), into.end(), [&](const ScoredName& a, const ScoredName& b) {
    return a.entry != b.entry ? a.entry < b.entry : bits(a) > bits(b);
  });
  const auto same = [](const ScoredName& a, const ScoredName& b) { return a.entry == b.entry; };
  into.erase(std::unique(into.begin(), into.end(), same), into.end());
}

}  // namespace sanad::screening
