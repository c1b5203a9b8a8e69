// SPDX-License-Identifier: Apache-2.0
#include "baselines.h"

#include <unicode/translit.h>

#include <algorithm>
#include <memory>
#include <tuple>

#include "sanad/text/normalise.h"
#include "sanad/text/similarity.h"

namespace sanad::bench {
namespace {

/// Other scripts as ICU writes them in Latin letters: what both baselines do without a service.
std::string latin(std::string_view name) {
  static const std::unique_ptr<icu::Transliterator> to_latin = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>{
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status)};
  }();
  if (std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }) ||
      !to_latin) {
    return std::string{name};
  }
  auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece{name.data(), static_cast<std::int32_t>(name.size())});
  to_latin->transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// Soundex classes of first letters: words that begin otherwise are no pair.
int first_class(const std::string& word) {
  constexpr std::string_view classes[] = {"aeiouyhw", "bfpv", "cgjkqsxz", "dt", "l", "mn", "r"};
  for (int i = 0; i < 7; ++i) {
    if (classes[i].find(word.front()) != std::string_view::npos) return i;
  }
  return -1;
}

}  // namespace

PlainName::PlainName(std::string_view name) : words{text::tokens(latin(name))} {
  auto in_order = words;
  std::sort(in_order.begin(), in_order.end());
  for (const auto& word : in_order) sorted.append(sorted.empty() ? "" : " ").append(word);
}

double sorted_jaro_winkler(const PlainName& a, const PlainName& b) {
  return text::jaro_winkler(a.sorted, b.sorted);
}

double best_pairs_jaro_winkler(const PlainName& query, const PlainName& listed) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    for (std::size_t j = 0; j < listed.words.size(); ++j) {
      if (first_class(query.words[i]) != first_class(listed.words[j])) continue;
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
