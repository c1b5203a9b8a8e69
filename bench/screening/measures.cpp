// SPDX-License-Identifier: Apache-2.0
#include "measures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sanad::bench {

double Scores::of(std::size_t entry) const {
  for (const auto& [index, score] : of_entries) {
    if (index == entry) return score;
  }
  return 0;
}

double Scores::best() const {
  double best = 0;
  for (const auto& [index, score] : of_entries) best = std::max(best, score);
  return best;
}

Recall ask_held_out(const Split& split, const Scorer& scorer, bool with_facts) {
  Recall recall;
  for (const auto& held : split.held) {
    const auto scores = scorer({held.name, with_facts ? &split.listings[held.entry] : nullptr});
    const double right = scores.of(held.entry);
    std::size_t not_below = 0;
    for (const auto& [entry, score] : scores.of_entries) {
      if (entry != held.entry && score >= right) ++not_below;
    }
    const auto count = [&](Ranks& ranks) {
      ++ranks.asked;
      if (right <= 0) return;
      if (not_below == 0) ++ranks.first;
      if (not_below < 5) ++ranks.in_five;
    };
    count(recall.all);
    recall.right_all.push_back(right);
    if (!held.variant) continue;
    count(recall.variants);
    recall.right_variants.push_back(right);
  }
  return recall;
}

std::vector<double> false_scores(const std::vector<Person>& people, const Scorer& scorer) {
  std::vector<double> scores;
  for (const auto& person : people) scores.push_back(scorer(person).best());
  return scores;
}

double recall_at(const std::vector<double>& right, std::vector<double> wrong, double rate) {
  std::sort(wrong.begin(), wrong.end(), std::greater<>{});
  const auto allowed = static_cast<std::size_t>(std::floor(rate * static_cast<double>(wrong.size())));
  const double bar = allowed < wrong.size() ? wrong[allowed] : 0;
  const auto above = std::count_if(right.begin(), right.end(), [bar](double score) { return score > bar; });
  return right.empty() ? 0 : static_cast<double>(above) / static_cast<double>(right.size());
}

double false_alarms_at(std::vector<double> right, const std::vector<double>& wrong, double recall) {
  if (right.empty() || wrong.empty()) return 0;
  std::sort(right.begin(), right.end(), std::greater<>{});
  const auto needed = static_cast<std::size_t>(std::ceil(recall * static_cast<double>(right.size())));
  const double bar = right[std::min(needed, right.size()) - 1];
  const auto above = std::count_if(wrong.begin(), wrong.end(), [bar](double score) { return score >= bar; });
  return static_cast<double>(above) / static_cast<double>(wrong.size());
}

double calibration_error(const std::vector<std::pair<double, bool>>& answers) {
  struct Bin {
    double probability = 0, right = 0, count = 0;
  };
  std::array<Bin, 10> bins{};
  for (const auto& [probability, truth] : answers) {
    auto& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(probability * 10))];
    bin.probability += probability;
    bin.right += truth ? 1 : 0;
    ++bin.count;
  }
  double error = 0;
  for (const auto& bin : bins) error += std::abs(bin.probability - bin.right);
  return answers.empty() ? 0 : error / static_cast<double>(answers.size());
}

}  // namespace sanad::bench
