// SPDX-License-Identifier: Apache-2.0
#include "baselines.h"

#include <algorithm>
#include <tuple>

#include "sanad/text/normalise.h"
#include "sanad/text/similarity.h"

namespace sanad::bench {

PlainName::PlainName(std::string_view name) : words{text::tokens(name)} {
  auto in_order = words;
  std::sort(in_order.begin(), in_order.end());
  for (const auto& word : in_order) sorted.append(sorted.empty() ? "" : " ").append(word);
}

double sorted_jaro_winkler(const PlainName& a, const PlainName& b) { return text::jaro_winkler(a.sorted, b.sorted); }

double best_pairs_jaro_winkler(const PlainName& query, const PlainName& listed) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    for (std::size_t j = 0; j < listed.words.size(); ++j) {
      pairs.emplace_back(-text::jaro_winkler(query.words[i], listed.words[j]), i, j);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<char> used_query(query.words.size(), 0), used_listed(listed.words.size(), 0);
  double sum = 0, weight = 0;
  for (const auto& [similarity, i, j] : pairs) {
    if (used_query[i] != 0 || used_listed[j] != 0) continue;
    used_query[i] = used_listed[j] = 1;
    sum += -similarity * static_cast<double>(query.words[i].size());
  }
  for (const auto& word : query.words) weight += static_cast<double>(word.size());
  if (weight <= 0) return 0;
  double listed_letters = 0, rest = 0;
  for (std::size_t j = 0; j < listed.words.size(); ++j) {
    listed_letters += static_cast<double>(listed.words[j].size());
    if (used_listed[j] == 0) rest += static_cast<double>(listed.words[j].size());
  }
  return sum / weight * (1 - (listed_letters > 0 ? 0.15 * rest / listed_letters : 0));
}

}  // namespace sanad::bench
