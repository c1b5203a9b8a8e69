// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/similarity.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace sanad::text {
namespace {

struct Common {
  std::size_t matches = 0;
  std::size_t out_of_order = 0;  ///< matched letters that stand at another place among the matched ones
};

Common common_letters(std::string_view a, std::string_view b) {
  const auto window = std::max(std::max(a.size(), b.size()) / 2, std::size_t{1}) - 1;
  std::vector<char> used(b.size(), 0);
  std::vector<char> in_a;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto first = i > window ? i - window : 0;
    const auto last = std::min(b.size(), i + window + 1);
    for (auto j = first; j < last; ++j) {
      if (used[j] != 0 || a[i] != b[j]) continue;
      used[j] = 1;
      in_a.push_back(a[i]);
      break;
    }
  }
  Common common{in_a.size(), 0};
  std::size_t next = 0;
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (used[j] != 0 && b[j] != in_a[next++]) ++common.out_of_order;
  }
  return common;
}

/// More words than any name has; the rest of a longer text is not looked at.
constexpr std::size_t words_max = 64;

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty() && words.size() < words_max) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool are_partners(std::string_view a, std::string_view b) {
  const auto length = std::min(a.size(), b.size());
  const int limit = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  return limit == 0 ? a == b : edit_distance(a, b, limit) <= limit;
}

/// Kuhn's augmenting path: gives `word` a partner, moving earlier words to others if that helps.
bool find_partner(std::size_t word, const std::vector<std::vector<std::size_t>>& partners,
                  std::vector<char>& seen, std::vector<std::size_t>& taken_by) {
  for (const auto other : partners[word]) {
    if (seen[other] != 0) continue;
    seen[other] = 1;
    if (taken_by[other] == partners.size() || find_partner(taken_by[other], partners, seen, taken_by)) {
      taken_by[other] = word;
      return true;
    }
  }
  return false;
}

}  // namespace

double jaro_winkler(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  // Which of two equal letters is taken depends on the side one starts from: fix the side to stay symmetric.
  if (std::pair{a.size(), a} > std::pair{b.size(), b}) std::swap(a, b);
  const auto common = common_letters(a, b);
  if (common.matches == 0) return 0;
  const auto m = static_cast<double>(common.matches);
  const auto transpositions = static_cast<double>(common.out_of_order) / 2;
  const double jaro =
      (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - transpositions) / m) / 3;
  std::size_t prefix = 0;
  while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
  return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (limit < 0) return limit + 1;
  const auto cap = static_cast<std::size_t>(limit);
  const auto longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > cap) return limit + 1;
  if (a.empty() || b.empty()) return static_cast<int>(longer);
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool equal = a[i - 1] == b[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (equal ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    // A transposition reaches back two rows, so both must be beyond the limit before nothing can come back.
    if (*std::ranges::min_element(row) > cap && *std::ranges::min_element(above) > cap) return limit + 1;
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()] > cap ? limit + 1 : static_cast<int>(above[b.size()]);
}

double token_overlap(std::string_view a, std::string_view b) {
  auto shorter = split_words(a);
  auto longer = split_words(b);
  if (shorter.size() > longer.size()) shorter.swap(longer);
  if (shorter.empty()) return longer.empty() ? 1 : 0;
  std::vector<std::vector<std::size_t>> partners(shorter.size());
  for (std::size_t i = 0; i < shorter.size(); ++i) {
    for (std::size_t j = 0; j < longer.size(); ++j) {
      if (are_partners(shorter[i], longer[j])) partners[i].push_back(j);
    }
  }
  std::vector<std::size_t> taken_by(longer.size(), shorter.size());
  std::size_t found = 0;
  for (std::size_t i = 0; i < shorter.size(); ++i) {
    std::vector<char> seen(longer.size(), 0);
    if (find_partner(i, partners, seen, taken_by)) ++found;
  }
  return static_cast<double>(found) / static_cast<double>(shorter.size());
}

}  // namespace sanad::text
